package parlance.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryException;
import org.apache.spark.sql.streaming.Trigger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parlance.chain.ChainSpec;

class WatchedFolderTest {
  @TempDir Path folder;
  private Path drop = Path.of("");
  private Path out = Path.of("");

  @BeforeEach
  void folders() throws IOException {
    drop = Files.createDirectories(folder.resolve("drop"));
    out = folder.resolve("out");
  }

  private StreamingQuery begin() throws IOException {
    Path chain = Files.writeString(folder.resolve("quick.yaml"), QuickStageFactory.CHAIN);
    return SparkAnnotate.watch(
        LocalSpark.session(),
        drop.toString(),
        out.toString(),
        ChainSpec.read(chain.toString()),
        Trigger.AvailableNow());
  }

  private void watch() throws IOException, StreamingQueryException {
    begin().awaitTermination();
  }

  private List<String> ids() throws IOException {
    return Outputs.lines(out, "articles.jsonl").stream()
        .map(line -> line.replaceAll(".*?\"id\":\"([^\"]*)\".*", "$1"))
        .toList();
  }

  @Test
  void eachFileIsTakenOnceAlsoAfterARestart() throws IOException, StreamingQueryException {
    List<String> story = new Stories(3).story(100);
    Drop.text(drop, "a.txt", "date 2024-01-01\n\n" + Stories.text(story));
    Drop.text(drop, "b.txt", "He said tariffs.");
    watch();
    assertEquals(List.of("a"), ids());
    watch();
    assertEquals(List.of("a"), ids());
    Drop.text(drop, "c.txt", "date 2024-01-02\n\n" + Stories.text(story));
    Drop.text(
        drop, "d.jsonl", Drop.line("a", "An id that is taken, he said.", "2024-01-03") + "\n");
    watch();
    assertEquals(List.of("a", "c"), ids());
    assertTrue(Outputs.lines(out, "articles.jsonl").get(1).contains("\"duplicates\":\"a\""));
    List<String> rejects = Outputs.lines(out, "rejects.jsonl");
    assertEquals(2, rejects.size());
    assertTrue(rejects.get(0).contains("the id a is already that of"), rejects.get(0));
    assertTrue(rejects.get(0).contains(drop + "/a.txt"), rejects.get(0));
    assertEquals(
        2, LocalSpark.session().read().parquet(out.resolve("articles.parquet").toString()).count());
  }

  @Test
  void aBatchThatFailedHalfwayIsDoneAgain() throws IOException, StreamingQueryException {
    Drop.text(drop, "a.txt", "Nothing, he said.");
    watch();
    Drop.text(drop, "b.txt", "An earthquake, he said.");
    Drop.text(drop, "c.txt", "Nothing, she said.");
    QuickStageFactory.broken = true;
    StreamingQuery broken = begin();
    assertThrows(StreamingQueryException.class, broken::awaitTermination);
    QuickStageFactory.broken = false;
    Drop.text(drop, "d.txt", "Nothing, they said.");
    watch();
    assertEquals(List.of("a", "b", "c", "d"), ids());
    assertEquals(List.of(), Outputs.lines(out, "rejects.jsonl"));
  }

  @Test
  void aBatchThatWasWrittenButNotNotedIsWrittenOver() throws IOException, StreamingQueryException {
    Drop.text(drop, "a.txt", "Nothing, he said.");
    watch();
    Files.delete(out.resolve("_parlance/checkpoint/commits/0"));
    Files.deleteIfExists(out.resolve("_parlance/checkpoint/commits/.0.crc"));
    Drop.text(drop, "b.txt", "Nothing, she said.");
    watch();
    assertEquals(List.of("a", "b"), ids());
    assertEquals(List.of(), Outputs.lines(out, "rejects.jsonl"));
  }
}
