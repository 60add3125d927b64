package parlance.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command on Spark beside the plain one, with a chain that takes no time. */
class DropRunTest {
  @TempDir Path folder;
  private String chain = "";

  @BeforeEach
  void chain() throws IOException {
    Files.writeString(folder.resolve("word.txt"), "said");
    chain =
        Files.writeString(
                folder.resolve("quick.yaml"),
                QuickStageFactory.CHAIN + "    options: {word: word.txt}\n")
            .toString();
  }

  private LocalSpark.Result run(Path drop, Path out, String... more) {
    List<String> arguments =
        List.of("--in", drop.toString(), "--out", out.toString(), "--chain", chain);
    return LocalSpark.run(
        Stream.concat(arguments.stream(), Stream.of(more)).toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--offsets=codepoint", "--skip-duplicates"})
  void theRecordsAndRejectsAreThoseOfOneMachine(String option)
      throws IOException, InterruptedException {
    Path drop = Drop.write(folder.resolve("drop"));
    LocalSpark.Result result = run(drop, folder.resolve("spark"), "--max-seconds", "2", option);
    assertEquals(0, result.code(), result.said());
    OneMachine.annotate(
        folder.resolve("one"), "--chain", chain, "--max-seconds", "2", option, drop.toString());
    Outputs.assertSame(folder.resolve("one"), folder.resolve("spark"));
    assertTrue(Outputs.lines(folder.resolve("spark"), "rejects.jsonl").size() > 9);
    assertTrue(Files.exists(folder.resolve("spark/run.json")));
    assertFalse(Files.exists(folder.resolve("spark/_parlance")));
  }

  @Test
  void aCopyWhoseFirstIsRejectedIsAnnotated() throws IOException, InterruptedException {
    Path drop = Files.createDirectories(folder.resolve("drop"));
    Stories stories = new Stories(5);
    List<String> story = stories.story(150);
    List<String> rejected = stories.version(story, 0);
    rejected.set(0, QuickStageFactory.REJECTED);
    Drop.text(drop, "a.txt", "date 2024-01-01\n\n" + Stories.text(rejected));
    Drop.text(drop, "b.txt", "date 2024-01-02\n\n" + Stories.text(rejected));
    Drop.text(drop, "c.txt", "date 2024-01-03\n\n" + Stories.text(story));
    Drop.text(drop, "d.txt", "date 2024-01-04\n\n" + Stories.text(story));
    assertEquals(0, run(drop, folder.resolve("spark"), "--skip-duplicates").code());
    OneMachine.annotate(
        folder.resolve("one"), "--chain", chain, "--skip-duplicates", drop.toString());
    Outputs.assertSame(folder.resolve("one"), folder.resolve("spark"));
  }

  @Test
  void aRunThatFailedGoesOn() throws IOException {
    Path drop = Files.createDirectories(folder.resolve("drop"));
    Drop.text(drop, "a.txt", "An earthquake, he said.");
    Drop.text(drop, "b.txt", "Nothing at all, he said.");
    QuickStageFactory.broken = true;
    LocalSpark.Result failed = run(drop, folder.resolve("out"));
    QuickStageFactory.broken = false;
    assertEquals(SparkAnnotate.STOPPED, failed.code());
    assertTrue(failed.said().contains("run the same command, without --redo,"), failed.said());
    assertEquals(0, run(drop, folder.resolve("out")).code());
    assertEquals(2, Outputs.lines(folder.resolve("out"), "articles.jsonl").size());
  }

  @Test
  void whatIsThereIsNotWrittenOver() throws IOException {
    Path drop = Files.createDirectories(folder.resolve("drop"));
    Path out = folder.resolve("out");
    Drop.text(drop, "a.txt", "Nothing, he said.");
    assertEquals(0, run(drop, out).code());
    Drop.text(drop, "b.txt", "Nothing more, he said.");
    LocalSpark.Result refused = run(drop, out);
    assertEquals(SparkAnnotate.WRONG_SETUP, refused.code());
    assertTrue(refused.said().contains("is not empty; --redo"), refused.said());
    assertEquals(0, run(drop, out, "--redo").code());
    assertEquals(2, Outputs.lines(out, "articles.jsonl").size());
  }

  @Test
  void aWrongSetUpIsToldBeforeTheFirstArticle() throws IOException {
    Path drop = Files.createDirectories(folder.resolve("drop"));
    Path out = folder.resolve("out");
    refused("no articles below", run(drop, out));
    refused("no file or folder", run(folder.resolve("missing"), out));
    Drop.text(drop, "a.txt", "Nothing, he said.");
    Drop.text(folder, "word.txt", " ");
    int before = QuickStageFactory.COUNT.get();
    refused("write one", run(drop, out));
    assertEquals(before, QuickStageFactory.COUNT.get());
    chain =
        Files.writeString(folder.resolve("other.yaml"), "name: x\nstages:\n  - stage: y\n")
            .toString();
    refused("no stage is called y", run(drop, folder.resolve("out-2")));
  }

  private static void refused(String reason, LocalSpark.Result result) {
    assertEquals(SparkAnnotate.WRONG_SETUP, result.code(), result.said());
    assertTrue(result.said().contains(reason), result.said());
  }
}
