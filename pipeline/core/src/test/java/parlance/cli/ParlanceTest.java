package parlance.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parlance.chain.FakeStage;
import parlance.chain.StageCatalog;
import parlance.document.Document;
import parlance.io.Schemas;
import parlance.stage.Cancellation;

class ParlanceTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private UnaryOperator<Document> work = UnaryOperator.identity();
  private String chain = "";

  @BeforeEach
  void chain() throws IOException {
    chain =
        Files.writeString(
                folder.resolve("chain.yaml"), "name: test\nstages:\n  - stage: fake-language\n")
            .toString();
  }

  private String put(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content).toString();
  }

  private int run(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), false, false, 80);
    StageCatalog catalog =
        new StageCatalog(List.of(FakeStage.language(document -> work.apply(document))));
    return Parlance.run(terminal, () -> catalog, arguments);
  }

  private int annotate(String output, String... more) {
    String[] arguments = new String[more.length + 5];
    arguments[0] = "annotate";
    arguments[1] = "--chain";
    arguments[2] = chain;
    arguments[3] = "--out";
    arguments[4] = folder.resolve(output).toString();
    System.arraycopy(more, 0, arguments, 5, more.length);
    return run(arguments);
  }

  private byte[] written(String output, String file) throws IOException {
    return Files.readAllBytes(folder.resolve(output).resolve(file));
  }

  @Test
  void allDoneIs0AndTheSummarySaysWhatCameOfIt() throws IOException {
    String articles = put("in/a.txt", "Rain fell.");
    assertEquals(0, annotate("out", articles), err::toString);
    assertTrue(out.toString().contains("1  articles annotated"), out::toString);
    assertTrue(out.toString().contains("0  rejected"), out::toString);
    assertTrue(out.toString().contains("written to " + folder.resolve("out")), out::toString);
    assertEquals("", err.toString(), "quiet where nobody watches");
    Schemas.checkFolder(folder.resolve("out"));
  }

  @Test
  void someRejectedIs1AndTheOthersAreDone() throws IOException {
    put("in/a.txt", "Rain fell.");
    put("in/b.txt", "");
    put("in/c.txt", "It cleared.");
    assertEquals(1, annotate("out", folder.resolve("in").toString()), err::toString);
    assertEquals(2, Files.readAllLines(folder.resolve("out/articles.jsonl")).size());
    assertEquals(1, Files.readAllLines(folder.resolve("out/rejects.jsonl")).size());
    assertTrue(out.toString().contains("rejects.jsonl"), out::toString);
    Schemas.checkFolder(folder.resolve("out"));
  }

  @Test
  void aWrongSetUpIs2AndLeavesAnEarlierRunAlone() throws IOException {
    String articles = put("in/a.txt", "Rain fell.");
    assertEquals(0, annotate("out", articles));
    byte[] before = written("out", "articles.jsonl");
    for (String[] wrong :
        new String[][] {
          {articles, "--threads", "0"},
          {articles, "--offsets", "bytes"},
          {articles, "--max-characters", "0"},
          {articles, "--max-seconds", "-1"},
          {articles, "--max-seconds", "soon"},
          {folder.resolve("nowhere").toString()},
          {articles, "--nonsense"},
          {}
        }) {
      assertEquals(2, annotate("out", wrong), err::toString);
      assertFalse(err.toString().isBlank());
      assertFalse(err.toString().contains("\tat "), err::toString);
    }
    chain = put("wrong.yaml", "name: x\nstages:\n  - stage: none\n");
    assertEquals(2, annotate("out", articles));
    assertTrue(err.toString().contains("no stage is called none"), err::toString);
    assertArrayEquals(before, written("out", "articles.jsonl"));
    assertEquals(2, run());
    assertEquals(2, run("anotate"));
  }

  @Test
  void aListOfActorsThatIsMissingOrHasNoPlaceInTheChainIs2() throws IOException {
    String articles = put("in/a.txt", "Rain fell.");
    assertEquals(2, annotate("out", articles, "--actors", folder.resolve("no.csv").toString()));
    assertTrue(err.toString().contains("no.csv; give --actors a CSV file"), err::toString);
    String list = put("actors.csv", "id,name,type,aliases\nP1,Jane Roe,PERSON,\n");
    assertEquals(2, annotate("out", articles, "--actors", list));
    assertTrue(err.toString().contains("has no stage entities"), err::toString);
  }

  @Test
  void aLeastScoreBeyondOneOrForAChainThatHasNoneIs2() throws IOException {
    String articles = put("in/a.txt", "Rain fell.");
    assertEquals(2, annotate("out", articles, "--min-score", "80"));
    assertTrue(err.toString().contains("--min-score 80.0: give a number from 0 to 1"));
    assertEquals(2, annotate("out", articles, "--min-score", "0.8"));
    assertTrue(err.toString().contains("has no stage calibration"), err::toString);
    assertTrue(err.toString().contains("put it into the chain file"), err::toString);
  }

  @Test
  void anArticleThatPassesALimitIsRejectedAndSaysWhichOptionRaisesIt() throws Exception {
    put("in/a.txt", "Rain fell.");
    put("in/b.txt", "Rain fell all night.");
    put("in/c.txt", "It ends.");
    work =
        document -> {
          while (document.text().equals("Rain fell.")) {
            Cancellation.check();
          }
          return document;
        };
    String in = folder.resolve("in").toString();
    assertEquals(1, annotate("out", in, "--max-characters", "10", "--max-seconds", "1"));
    List<String> rejects = Files.readAllLines(folder.resolve("out/rejects.jsonl"));
    assertEquals(2, rejects.size());
    assertTrue(rejects.get(0).contains("--max-seconds"), rejects::toString);
    assertTrue(rejects.get(0).contains("\"stage\":\"fake-language\""), rejects::toString);
    assertTrue(rejects.get(1).contains("--max-characters"), rejects::toString);
    assertTrue(new String(written("out", "articles.jsonl"), UTF_8).contains("It ends."));
    Schemas.checkFolder(folder.resolve("out"));
  }

  @Test
  void aSecondRunDoesWhatIsNewOrHasChangedAndSaysWhatItSkipped() throws IOException {
    String in = folder.resolve("in").toString();
    put("in/a.txt", "Rain fell.");
    put("in/b.txt", "It cleared.");
    put("in/c.txt", "");
    assertEquals(1, annotate("out", in));
    assertEquals(0, annotate("out", in), "what was rejected before is skipped too");
    assertTrue(out.toString().contains("3  skipped"), out::toString);
    put("in/a.txt", "Rain fell again.");
    put("in/d.txt", "Snow fell.");
    assertEquals(0, annotate("out", in), err::toString);
    assertTrue(
        out.toString().contains("2  articles annotated, 1 of them in place of an earlier record"),
        out::toString);
    assertTrue(out.toString().contains("2  skipped"), out::toString);
    String articles = Files.readString(folder.resolve("out/articles.jsonl"));
    assertEquals(3, articles.lines().count());
    assertFalse(articles.contains("Rain fell."), articles);
    assertTrue(
        Files.readString(folder.resolve("out/run.json")).contains("\"articles\" : 3,"),
        "what the folder holds");
    Schemas.checkFolder(folder.resolve("out"));
  }

  @Test
  void otherSettingsAreNotMixedIntoOneFolderUnlessAllIsRedone() throws IOException {
    String articles = put("in/a.txt", "Rain fell.");
    assertEquals(0, annotate("out", articles));
    byte[] before = written("out", "articles.jsonl");
    assertEquals(2, annotate("out", "--offsets", "utf16", articles));
    assertTrue(
        err.toString().contains("--offsets was codepoint and is utf16; --redo does"),
        err::toString);
    assertArrayEquals(before, written("out", "articles.jsonl"));
    assertEquals(0, annotate("out", "--offsets", "utf16", "--redo", articles));
    assertEquals(0, annotate("out", "--offsets", "utf16", articles));
    assertEquals(1, Files.readAllLines(folder.resolve("out/articles.jsonl")).size());
  }

  @Test
  void ofTwoArticlesWithOneIdTheLaterInPathOrderIsRejected() throws IOException {
    put("in/b/a1.txt", "Second.");
    String first = put("in/a/a1.txt", "First.");
    assertEquals(1, annotate("out", folder.resolve("in").toString()));
    assertTrue(Files.readString(folder.resolve("out/articles.jsonl")).contains("First."));
    String rejects = Files.readString(folder.resolve("out/rejects.jsonl"));
    assertTrue(
        rejects.contains("the id a1 is already that of an article that came from " + first + "\""),
        rejects);
  }

  @Test
  void aFaultThatIsNoArticlesStopsTheRunWith3() throws IOException {
    String articles = put("in/a.txt", "Rain fell.");
    work =
        document -> {
          throw new NoClassDefFoundError("gone");
        };
    assertEquals(3, annotate("out", articles));
    assertTrue(err.toString().contains("gone"), err::toString);
  }

  @Test
  void theSameInputGivesTheSameBytesWhateverTheThreadsAndTheOrder() throws IOException {
    for (int i = 0; i < 60; i++) {
      put("in/" + (i % 3) + "/a" + i + ".txt", i % 7 == 0 ? "" : "Rain fell on day " + i + " 🕊.");
    }
    put("in/2/a1.txt", "A second article of the same id.");
    work =
        document -> {
          try {
            Thread.sleep(Math.floorMod(document.text().hashCode(), 5));
          } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
          }
          return document;
        };
    String in = folder.resolve("in").toString();
    List<String[]> orders =
        List.of(
            new String[] {in},
            new String[] {in + "/2", in + "/0", in + "/1", in},
            new String[] {in + "/1/a1.txt", in + "/1", in + "/0", in + "/2"});
    assertEquals(1, annotate("one", "--threads", "1", in));
    for (int threads : new int[] {1, 2, 4}) {
      for (String[] order : orders) {
        List<String> arguments = new ArrayList<>(List.of(order));
        arguments.addAll(List.of("--threads", Integer.toString(threads), "--redo"));
        assertEquals(1, annotate("many", arguments.toArray(new String[0])), err::toString);
        for (String file : List.of("articles.jsonl", "rejects.jsonl")) {
          assertArrayEquals(written("one", file), written("many", file), file);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "annotate", "chain", "show", "explain", "evaluate", "aggregate", "sample"})
  void helpAndVersionAreEverywhere(String command) {
    String[] help = command.isEmpty() ? new String[] {"--help"} : new String[] {command, "--help"};
    assertEquals(0, run(help), err::toString);
    assertTrue(out.toString().contains("Usage: parlance"), out::toString);
    help[help.length - 1] = "--version";
    assertEquals(0, run(help), err::toString);
    assertTrue(out.toString().matches("(?s)parlance \\d+\\.\\d+.*"), out::toString);
  }

  @Test
  void theChainIsListedWithNeedsAndGifts() {
    assertEquals(0, run("chain", "--chain", chain), err::toString);
    assertTrue(out.toString().contains("fake-language"), out::toString);
    assertTrue(out.toString().contains("gives  language"), out::toString);
  }

  @Test
  void anArticleThatIsNotThereIsSaid() throws IOException {
    assertEquals(0, annotate("out", put("in/a.txt", "Rain fell.")));
    assertEquals(2, run("show", "b", "--out", folder.resolve("out").toString()));
    assertTrue(err.toString().contains("no article b"), err::toString);
    assertEquals(0, run("show", "a", "--output", folder.resolve("out").toString()));
    assertTrue(out.toString().contains("Rain fell."), out::toString);
  }
}
