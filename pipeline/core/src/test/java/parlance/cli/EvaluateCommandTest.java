package parlance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parlance.chain.StageCatalog;

class EvaluateCommandTest {
  private static final String GOLD =
      """
      {"id":"a","text":"=Ana Marr left.","mentions":[{"begin":1,"end":9,"type":"PERSON","form":"name"}]}
      """;
  private static final String FOUND =
      """
      {"id":"a","text":"=Ana Marr left.","mentions":[{"begin":0,"end":9,"type":"PERSON","form":"name"}]}
      {"id":"b","text":"Reed stayed."}
      """;

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), false, false, 100);
    return Parlance.run(terminal, () -> new StageCatalog(List.of()), arguments);
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  @Test
  void theTableTheFiguresAndTheErrorsAreWritten() throws IOException {
    String json = folder.resolve("figures.json").toString();
    String errors = folder.resolve("errors.csv").toString();
    String gold = file("gold.jsonl", GOLD);
    String found = file("found.jsonl", FOUND);
    int code = run("evaluate", "--gold", gold, found, "--json", json, "--errors", errors);
    assertEquals(0, code, err::toString);
    assertEquals(
        """
        articles of gold: 1; of them not in the output: 0; in the output alone, which do not count: 1
        not measured: entities, quotes, speakers, stances (unless asked for, what the gold has none of)

                                    precision           recall              F1                   found  gold
        names
          span and type               0.0                 0.0                 0.0                    1     1
          span                        0.0                 0.0                 0.0                    1     1
          PERSON                      0.0                 0.0                 0.0                    1     1
        """,
        out.toString().lines().limit(8).map(line -> line + "\n").reduce("", String::concat));
    assertEquals(
        """
        article,what,kind,begin,gold,found,sentence
        a,name,wrong border,1,Ana Marr [PERSON],'=Ana Marr [PERSON],'=Ana Marr left.
        """,
        Files.readString(Path.of(errors)));
    String figures = Files.readString(Path.of(json));
    assertTrue(figures.contains("\"not_in_gold\" : 1"), figures);
    assertTrue(figures.contains("\"measure\" : \"span and type\""), figures);
  }

  @Test
  void theSameCommandWritesTheSameBytes() throws IOException {
    String gold = file("gold.jsonl", GOLD + FOUND.lines().skip(1).findFirst().orElseThrow() + "\n");
    String found = file("found.jsonl", FOUND);
    for (String name : List.of("one.json", "two.json")) {
      run("evaluate", "--gold", gold, found, "--json", folder.resolve(name).toString());
    }
    assertEquals(
        Files.readString(folder.resolve("one.json")), Files.readString(folder.resolve("two.json")));
  }

  @Test
  void eitherGoldOrTwoCodersAreNeeded() throws IOException {
    String gold = file("gold.jsonl", GOLD);
    assertEquals(2, run("evaluate"));
    assertEquals(2, run("evaluate", "--gold", gold, "--agreement", gold, gold));
    assertEquals(0, run("evaluate", "--agreement", gold, gold), err::toString);
    assertEquals(2, run("evaluate", "--gold", folder.resolve("none").toString(), gold));
    assertTrue(err.toString().contains("no gold in "), err::toString);
  }
}
