package parlance.cli;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parlance.chain.StageCatalog;
import parlance.document.Article;
import parlance.document.Document;
import parlance.document.Entity;
import parlance.document.Layer;
import parlance.document.Mention;
import parlance.document.MentionType;
import parlance.document.Span;
import parlance.document.Stance;
import parlance.io.OffsetUnit;
import parlance.io.OutputFolders;

/** Samples of an output of twelve articles, nine of one month and three of another. */
class SampleCommandTest {
  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path output;
  private Path sample;

  @BeforeEach
  void annotated() {
    output = folder.resolve("output");
    sample = folder.resolve("sample");
    Document[] documents = new Document[12];
    for (int i = 0; i < documents.length; i++) {
      documents[i] = document("a" + i, i < 9 ? "2024-01-19" : "2024-02-01");
    }
    OutputFolders.write(output, OffsetUnit.CODEPOINT, documents);
  }

  private static Document document(String id, String date) {
    String text = "Ana Marr backs the harbour plan of " + id + ".";
    Article article =
        new Article(
            id, id + ".txt", "0".repeat(64), date, null, null, null, text, List.of(), List.of());
    Span name = new Span(0, 8);
    Span target = new Span(15, 31);
    Stance stance =
        new Stance(
            "s1",
            new Stance.Holder("e1", name),
            new Stance.Target(null, null, target),
            Stance.Polarity.FAVOR,
            List.of(new Span(0, text.length())),
            null,
            null,
            false,
            Stance.Modality.ASSERTED,
            0.8,
            "verb:back/object");
    return Document.of(article)
        .with(
            Layer.MENTIONS,
            List.of(new Mention("m1", name, MentionType.PERSON, Mention.Form.NAME, "e1", 0.9)))
        .with(
            Layer.ENTITIES,
            List.of(new Entity("e1", "Ana Marr", MentionType.PERSON, null, null, List.of("m1"))))
        .with(Layer.STANCES, List.of(stance));
  }

  private String run(int code, String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), false, false, 100);
    assertEquals(
        code, Parlance.run(terminal, () -> new StageCatalog(List.of()), arguments), err::toString);
    return out.toString();
  }

  @Test
  void whatCodersFindInASheetHoldsForTheOutputByItsWeights() throws IOException {
    String drew =
        run(
            0,
            "sample",
            output.toString(),
            "--unit",
            "stance",
            "-n",
            "3",
            "--by",
            "month",
            "--out",
            sample.toString());
    assertTrue(drew.startsWith("drew 3 of 12 stances, from 2 strata"), drew);
    Path sheet = sample.resolve("sheet.csv");
    List<String> coded = new ArrayList<>();
    for (String row : Files.readAllLines(sheet)) {
      String judged = row.contains("2024-02-01") ? "yes,yes,no," : "yes,yes,yes,";
      coded.add(row.endsWith(",,,,") ? row.substring(0, row.length() - 4) + "," + judged : row);
    }
    Files.write(sheet, coded);
    assertEquals(4, coded.size());
    String page = run(0, "evaluate", "--gold", sample.toString());
    assertTrue(page.contains("weighted by the sample's strata"), page);
    assertTrue(page.contains("  all of it                  75.0"), page);
    run(2, "sample", output.toString(), "--out", sample.toString());
    assertTrue(err.toString().contains("is not empty"), err::toString);
  }

  @Test
  void wholeArticlesComeBackAsGold() throws IOException {
    run(0, "sample", output.toString(), "-n", "4", "--format", "jsonl", "--out", sample.toString());
    Path lines = sample.resolve("articles.jsonl");
    List<String> edited = new ArrayList<>(Files.readAllLines(lines));
    edited.set(0, edited.get(0).replace("\"polarity\":\"favor\"", "\"polarity\":\"against\""));
    Files.write(lines, edited);
    String page = run(0, "evaluate", "--gold", sample.toString(), output.toString());
    assertTrue(page.contains("articles of gold: 4; "), page);
    assertTrue(page.contains("  holder, target, polarity   75.0"), page);
    assertFalse(page.contains("weighted"), page);
  }

  @Test
  void theSameSeedDrawsTheSame() throws IOException {
    for (String name : List.of("one", "two")) {
      run(0, "sample", output.toString(), "-n", "5", "--out", folder.resolve(name).toString());
    }
    for (String file : List.of("sample.json", "sheet.csv")) {
      assertEquals(
          Files.readString(folder.resolve("one").resolve(file)),
          Files.readString(folder.resolve("two").resolve(file)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-n 0",
        "--by holder",
        "--unit stance --format jsonl",
        "--by month,month",
        "--format x"
      })
  void whatCannotBeDrawnIsRefused(String options) {
    List<String> arguments = new ArrayList<>(List.of("sample", output.toString()));
    arguments.addAll(List.of("--out", sample.toString()));
    arguments.addAll(List.of(options.split(" ", -1)));
    run(2, arguments.toArray(new String[0]));
    assertFalse(Files.exists(sample));
  }
}
