package parlance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
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
    String page = run(0, "evaluate", "--gold", sample.toString(), output.toString());
    assertTrue(page.contains("weighted by the sample's strata"), page);
    assertTrue(page.contains("  all of it                  75.0"), page);
    run(2, "sample", output.toString(), "--out", sample.toString());
    assertTrue(err.toString().contains("is not empty"), err::toString);
    Files.writeString(sheet, Files.readString(sheet).replace("Ana Marr,Ana", "Bo Marr,Ana"));
    run(2, "evaluate", "--gold", sample.toString(), output.toString());
    assertTrue(err.toString().contains("“Bo Marr for the harbour plan”, which"), err::toString);
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
  void theSameSeedDrawsTheSameWhateverTheOrder() throws IOException {
    Path other = folder.resolve("other");
    Document[] documents = new Document[12];
    for (int i = 0; i < documents.length; i++) {
      documents[i] = document("a" + (11 - i), i > 2 ? "2024-01-19" : "2024-02-01");
    }
    OutputFolders.write(other, OffsetUnit.CODEPOINT, documents);
    Path twice = folder.resolve("twice");
    run(0, "sample", output.toString(), "-n", "5", "--by", "month", "--out", sample.toString());
    run(0, "sample", other.toString(), "-n", "5", "--by", "month", "--out", twice.toString());
    String manifest = Files.readString(sample.resolve("sample.json"));
    assertEquals(manifest, Files.readString(twice.resolve("sample.json")));
    assertTrue(manifest.contains("\"copies_left_out\" : 0"), manifest);
    Path next = folder.resolve("next");
    run(0, "sample", other.toString(), "-n", "5", "--seed", "2", "--out", next.toString());
    assertNotEquals(manifest, Files.readString(next.resolve("sample.json")));
  }

  @Test
  void nearCopiesAreNotDrawn() throws IOException {
    Path lines = output.resolve("articles.jsonl");
    String all = Files.readString(lines);
    Files.writeString(lines, all.replace("\"duplicates\":null", "\"duplicates\":\"a0\""));
    Files.delete(output.resolve(".parlance/journal"));
    run(2, "sample", output.toString(), "--out", sample.toString());
    assertTrue(err.toString().contains("has no article that could be drawn"), err::toString);
    Files.writeString(lines, all.replaceFirst("\"duplicates\":null", "\"duplicates\":\"a1\""));
    String drew = run(0, "sample", output.toString(), "--out", sample.toString());
    assertTrue(drew.startsWith("drew 11 of 11 articles"), drew);
    assertTrue(Files.readString(sample.resolve("sample.json")).contains("\"copies_left_out\" : 1"));
  }

  @Test
  void whatWasNotCodedIsTakenToBeLikeItsStratum() throws IOException {
    String[] draw = {"--by", "month", "--format", "brat", "--out", sample.toString()};
    List<String> arguments = new ArrayList<>(List.of("sample", output.toString(), "-n", "4"));
    arguments.addAll(List.of(draw));
    run(0, arguments.toArray(new String[0]));
    boolean[] taken = {false};
    for (int i = 0; i < 12; i++) {
      Path file = sample.resolve("a" + i + ".ann");
      if (i < 9 && Files.exists(file) && !taken[0]) {
        Files.delete(file);
        taken[0] = true;
      } else if (i >= 9 && Files.exists(file)) {
        Files.writeString(file, Files.readString(file).replace("favor", "against"));
      }
    }
    String page = run(0, "evaluate", "--gold", sample.toString(), output.toString());
    assertTrue(page.contains("drawn but not coded: 1"), page);
    assertTrue(page.contains("  holder, target, polarity   75.0"), page);
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
