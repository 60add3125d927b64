package parlance.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parlance.document.Article;
import parlance.document.Document;
import parlance.document.Entity;
import parlance.document.Layer;
import parlance.document.Mention;
import parlance.document.MentionType;
import parlance.document.Quote;
import parlance.document.Span;
import parlance.document.Stance;
import parlance.export.FileNames;
import parlance.io.OffsetUnit;
import parlance.io.OutputFolders;
import parlance.record.RecordedOutput;
import parlance.sample.Sample;
import parlance.sample.Unit;

/**
 * A coder gets two articles as a sample, leaves one as it is, and in the other deletes a stance,
 * turns one, adds a name and moves the end of a source. The same comes of it in each format.
 */
class RoundTripTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Is no name of a file, and a formula. */
  private static final String WILD = "=../../Wild 🕊/1";

  private static final String TEXT =
      "🕊 Ana Marr backs the plan. “Never a tunnel,” said 🚇 Bo Reed of Port Vale.";

  @TempDir private Path folder;
  private Path output;
  private Path sample;

  @BeforeEach
  void annotate() {
    output = folder.resolve("a").resolve("output");
    sample = folder.resolve("a").resolve("sample");
    Mention ana = mention("m1", "Ana Marr", "e1");
    Mention bo = mention("m2", "Bo Reed", "e2");
    Document coded =
        article("coded", TEXT)
            .with(Layer.MENTIONS, List.of(ana, bo))
            .with(Layer.ENTITIES, List.of(entity("e1", ana), entity("e2", bo)))
            .with(
                Layer.QUOTES,
                List.of(
                    new Quote(
                        "q1",
                        Quote.Type.DIRECT,
                        List.of(span("“Never a tunnel,”")),
                        span("said"),
                        bo.span(),
                        "e2",
                        Quote.SourceKind.NAMED,
                        0.9,
                        "hand")))
            .with(
                Layer.STANCES,
                List.of(
                    stance("s1", ana, "the plan", Stance.Polarity.FAVOR, "backs the plan"),
                    stance("s2", bo, "a tunnel", Stance.Polarity.AGAINST, "Never a tunnel"),
                    stance("s3", bo, "the plan", Stance.Polarity.FAVOR, "the plan")));
    Document left =
        article(WILD, TEXT)
            .with(Layer.MENTIONS, List.of(ana))
            .with(Layer.ENTITIES, List.of(entity("e1", ana)))
            .with(Layer.QUOTES, List.of())
            .with(
                Layer.STANCES,
                List.of(stance("s1", ana, "the plan", Stance.Polarity.FAVOR, "backs the plan")));
    OutputFolders.write(output, OffsetUnit.CODEPOINT, coded, left);
  }

  private static Document article(String id, String text) {
    return Document.of(
        new Article(
            id, "a.txt", "0".repeat(64), null, null, null, null, text, List.of(), List.of()));
  }

  private static Span span(String words) {
    int begin = TEXT.indexOf(words);
    return new Span(begin, begin + words.length());
  }

  private static Mention mention(String id, String words, String entity) {
    return new Mention(id, span(words), MentionType.PERSON, Mention.Form.NAME, entity, 0.9);
  }

  private static Entity entity(String id, Mention mention) {
    String name = TEXT.substring(mention.span().begin(), mention.span().end());
    return new Entity(id, name, MentionType.PERSON, null, null, List.of(mention.id()));
  }

  private static Stance stance(
      String id, Mention holder, String target, Stance.Polarity polarity, String evidence) {
    return new Stance(
        id,
        new Stance.Holder(holder.entity(), holder.span()),
        new Stance.Target(null, null, span(target)),
        polarity,
        List.of(span(evidence)),
        null,
        null,
        false,
        Stance.Modality.ASSERTED,
        0.8,
        "hand");
  }

  private static int codePoints(int offset) {
    return TEXT.codePointCount(0, offset);
  }

  private void draw(String format) throws IOException {
    Sample.Settings settings = new Sample.Settings(Unit.ARTICLE, 10, List.of(), 1, format);
    assertEquals(2, Sample.write(RecordedOutput.open(output), settings, sample).drawn().size());
    assertFiles(folder, Set.of("a"));
    assertFiles(output.getParent(), Set.of("output", "sample"));
  }

  private static void assertFiles(Path folder, Set<String> names) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(
          names, Set.copyOf(files.map(file -> String.valueOf(file.getFileName())).toList()));
    }
  }

  private JsonNode evaluate() throws IOException {
    Path file = folder.resolve("figures.json");
    AgainstGold evaluated = AgainstGold.of(sample, output, new Settings(Set.of(), Set.of(), 1));
    evaluated.writeJson(file);
    evaluated.writeErrors(folder.resolve("errors.csv"));
    return JSON.readTree(file.toFile()).get("figures");
  }

  /** Right ones of those found, found, right ones of the gold, gold. */
  private static List<Integer> counts(JsonNode figures, String layer, String measure) {
    for (JsonNode figure : figures) {
      if (figure.get("layer").textValue().equals(layer)
          && figure.get("measure").textValue().equals(measure)) {
        return Stream.of("right_found", "found", "right_gold", "gold")
            .map(count -> figure.get(count).intValue())
            .toList();
      }
    }
    return List.of();
  }

  private void assertFigures() throws IOException {
    JsonNode figures = evaluate();
    assertEquals(
        List.of(3, 3, 3, 4), counts(figures, "names", "span and type"), "Port Vale was missed");
    assertEquals(
        List.of(2, 4, 2, 3),
        counts(figures, "stances", "holder, target, polarity"),
        "of four found, one is turned and one is none");
    assertEquals(List.of(3, 4, 3, 3), counts(figures, "stances", "holder and target"));
    assertEquals(List.of(0, 1, 0, 1), counts(figures, "quotes", "source, exact"));
    assertEquals(List.of(1, 1, 1, 1), counts(figures, "quotes", "content, exact"));
    assertEquals(List.of(1, 1, 1, 1), counts(figures, "speakers", "of all quotes"));
    Path errors = folder.resolve("errors.csv");
    List<String> rows = Files.readAllLines(errors).stream().map(row -> before(row, 6)).toList();
    Span vale = span("Port Vale");
    assertTrue(
        rows.contains("coded,name,missed," + codePoints(vale.begin()) + ",Port Vale [GPE],"),
        rows::toString);
    assertTrue(
        rows.stream().anyMatch(row -> row.startsWith("coded,stance,wrong polarity,")),
        rows::toString);
    assertTrue(
        rows.stream().anyMatch(row -> row.startsWith("coded,stance,spurious,")), rows::toString);
    assertEquals(5, rows.size(), rows::toString);
  }

  private static String before(String row, int cells) {
    return String.join(",", List.of(row.split(",", -1)).subList(0, cells));
  }

  @Test
  void inBrat() throws IOException {
    draw("brat");
    Path file = sample.resolve("coded.ann");
    assertTrue(Files.exists(sample.resolve(FileNames.of(WILD) + ".ann")));
    List<String> lines = new ArrayList<>();
    String deleted = "";
    for (String line : Files.readAllLines(file)) {
      deleted = line.contains("\ts3,") ? line.split("[ \t]", -1)[2] : deleted;
    }
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("E1\t")) {
        lines.add(line.replaceFirst("Source:T\\d+", "Source:T98"));
      } else if (!line.startsWith(deleted + "\t") && !line.contains(" " + deleted)) {
        lines.add(line.replace("against", "favor"));
      }
    }
    lines.add(bound("T97", "GPE", "Port Vale"));
    lines.add(bound("T98", "Source", "Bo Reed of Port Vale"));
    Files.write(file, lines);
    assertFigures();
  }

  private static String bound(String id, String type, String words) {
    Span span = span(words);
    return "%s\t%s %d %d\t%s"
        .formatted(id, type, codePoints(span.begin()), codePoints(span.end()), words);
  }

  @Test
  void inCasJson() throws IOException {
    draw("cas-json");
    Path file = sample.resolve("coded.json");
    ObjectNode cas = (ObjectNode) JSON.readTree(file.toFile());
    ArrayNode structures = (ArrayNode) cas.get("%FEATURE_STRUCTURES");
    for (Iterator<JsonNode> each = structures.iterator(); each.hasNext(); ) {
      ObjectNode structure = (ObjectNode) each.next();
      if (structure.path("stance").asText().equals("s3")) {
        each.remove();
      } else if (structure.path("stance").asText().equals("s2") && structure.has("@Governor")) {
        structure.put("polarity", "favor");
      } else if (structure.path("role").asText().equals("source")) {
        structure.put("end", span("Bo Reed of Port Vale").end());
      }
    }
    Span vale = span("Port Vale");
    structures
        .addObject()
        .put("%ID", 9999)
        .put("%TYPE", "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity")
        .put("@sofa", 1)
        .put("begin", vale.begin())
        .put("end", vale.end())
        .put("value", "GPE");
    JSON.writeValue(file.toFile(), cas);
    assertFigures();
  }

  @Test
  void inLabelStudio() throws IOException {
    draw("label-studio");
    Path tasks = sample.resolve("tasks-00001.json");
    ArrayNode all = (ArrayNode) JSON.readTree(tasks.toFile());
    for (JsonNode task : all) {
      ObjectNode annotation = ((ObjectNode) task).putArray("annotations").addObject();
      annotation.put("was_cancelled", false);
      ArrayNode results = annotation.putArray("result");
      boolean coded = task.path("data").path("article").asText().equals("coded");
      for (JsonNode each : task.path("predictions").path(0).path("result")) {
        if (coded && each.path("id").asText(each.path("from_id").asText()).startsWith("s3")) {
          continue;
        }
        if (coded && each.path("from_id").asText().startsWith("s2")) {
          ((ObjectNode) each).putArray("labels").add("favor");
        } else if (coded && each.path("id").asText().equals("q1-source")) {
          ((ObjectNode) each.get("value")).put("end", span("Bo Reed of Port Vale").end());
        }
        results.add(each);
      }
      if (coded) {
        ObjectNode region =
            results
                .addObject()
                .put("id", "x-Y_1")
                .put("from_name", "mention")
                .put("type", "labels");
        Span vale = span("Port Vale");
        region
            .putObject("value")
            .put("start", vale.begin())
            .put("end", vale.end())
            .putArray("labels")
            .add("GPE");
      }
    }
    JSON.writeValue(tasks.toFile(), all);
    assertFigures();
  }

  @Test
  void inLinesOfTheOwnForm() throws IOException {
    draw("jsonl");
    Path file = sample.resolve("articles.jsonl");
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      ObjectNode article = (ObjectNode) JSON.readTree(line);
      if (article.path("id").asText().equals("coded")) {
        ArrayNode stances = (ArrayNode) article.get("stances");
        stances.remove(2);
        ((ObjectNode) stances.get(1)).put("polarity", "favor");
        Span vale = span("Port Vale");
        ((ArrayNode) article.get("mentions"))
            .addObject()
            .put("begin", codePoints(vale.begin()))
            .put("end", codePoints(vale.end()))
            .put("type", "GPE")
            .put("form", "name");
        ((ObjectNode) article.get("quotes").get(0).get("source"))
            .put("end", codePoints(span("Bo Reed of Port Vale").end()));
      }
      lines.add(article.toString());
    }
    Files.write(file, lines);
    assertFigures();
  }

  @Test
  void inASheet() throws IOException {
    draw("csv");
    assertEquals(TEXT, Files.readString(sample.resolve(FileNames.of(WILD) + ".txt")));
    Path file = sample.resolve("sheet.csv");
    List<String> rows = new ArrayList<>();
    for (String row : Files.readAllLines(file)) {
      String judged =
          row.contains(",s2,")
              ? "yes,yes,no,"
              : row.contains(",s3,") ? "no,no,no," : "yes,yes,yes,";
      rows.add(
          row.contains(",s") && row.endsWith(",,,,")
              ? row.substring(0, row.length() - 3) + judged
              : row);
    }
    assertTrue(rows.toString().contains("'" + WILD), rows::toString);
    Files.write(file, rows);
    JsonNode figures = evaluate();
    assertEquals(
        List.of(2, 4, 2, 3), counts(figures, "stances", "all of it"), "as in the other formats");
    assertFalse(Files.exists(sample.resolve("export.json")), "no later export may replace it");
  }
}
