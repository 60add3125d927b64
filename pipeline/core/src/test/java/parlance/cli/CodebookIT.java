package parlance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parlance.chain.StageCatalog;
import parlance.io.Schemas;

/** Codebooks, shipped and a user's own, through a whole chain; and why a stance was found. */
class CodebookIT {
  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void article() throws IOException {
    Files.writeString(
        folder.resolve("a.txt"),
        "Foreign minister Maria Keller called for a lasting truce on Friday. She rejected calls"
            + " from Norway to halt aid deliveries to Gaza.\n\nTom Reed, a senator, opposes an end"
            + " to the ceasefire. Reed also criticised a new tax on bicycles.\n");
  }

  private int run(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), false, false, 100);
    return Parlance.run(terminal, StageCatalog::installed, arguments);
  }

  private int annotate(String codebook) {
    return run(
        "annotate",
        folder.resolve("a.txt").toString(),
        "--out",
        folder.resolve("out").toString(),
        "--codebook",
        codebook);
  }

  @Test
  void aShippedCodebookIsNamedAndItsIssuesAreInEveryOutput() throws IOException {
    assertEquals(0, annotate("gaza-war"), err::toString);
    Schemas.checkFolder(folder.resolve("out"));
    assertEquals("ceasefire favor lemma, worded favor", row("a lasting truce"));
    assertEquals("ceasefire favor lemma, worded against", row("an end to the ceasefire"));
    assertEquals(
        "humanitarian-aid favor lemma, worded against", row("halt aid deliveries to Gaza"));
    assertEquals("null null null, worded against", row("a new tax on bicycles"));
    String run = Files.readString(folder.resolve("out/run.json"));
    assertTrue(run.contains("issue/codebooks/gaza-war.yaml"), run);

    assertEquals(0, run("show", "a", "--out", folder.resolve("out").toString()));
    assertTrue(out.toString().contains("issue: for A ceasefire in Gaza [ceasefire] · by lemma"));
    assertEquals(0, run("explain", "a", "--out", folder.resolve("out").toString()));
    assertTrue(out.toString().contains("The verb “oppose” takes a position"), out::toString);
  }

  private String row(String target) throws IOException {
    for (String line : Files.readAllLines(folder.resolve("out/stances.jsonl"))) {
      JsonNode row = new ObjectMapper().readTree(line);
      if (row.path("target_text").asText().equals(target)
          && !row.path("holder").asText().equals("Norway")) {
        return String.join(
                " ",
                List.of(
                    row.path("issue").asText(),
                    row.path("issue_polarity").asText(),
                    row.path("issue_by").asText()))
            + ", worded "
            + row.path("polarity").asText();
      }
    }
    throw new AssertionError("no stance toward " + target);
  }

  @Test
  void aWrongCodebookIsRefusedBeforeTheFirstArticle() throws IOException {
    assertEquals(2, annotate("gaza-wars"));
    assertTrue(err.toString().contains("no codebook gaza-wars; give --codebook a YAML"));
    Path mine =
        Files.writeString(
            folder.resolve("mine.yaml"),
            "issues:\n  - id: a\n    name: A\n    phrases: {favor: [a]}\n  - name: B\n");
    assertEquals(2, annotate(mine.toString()));
    assertTrue(err.toString().contains("mine.yaml, issue 2: no id; give it one"), err::toString);
    assertFalse(Files.exists(folder.resolve("out/articles.jsonl")));
  }
}
