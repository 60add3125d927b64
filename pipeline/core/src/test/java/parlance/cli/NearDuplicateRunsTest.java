package parlance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parlance.chain.FakeStage;
import parlance.chain.StageCatalog;
import parlance.document.Document;
import parlance.document.Layer;
import parlance.document.Quote;
import parlance.document.Span;
import parlance.io.Schemas;
import parlance.stage.StageException;

/** Near-duplicates in runs over a folder that grows and changes. */
class NearDuplicateRunsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FERRY =
      """
      Ferries between Vesterhavn and the island of Nordby will run every hour from Monday, the harbour
      board said, after three years in which the crossing was open in summer alone. The board bought two
      electric ships from a yard in Tessel and trained forty crew members over the winter. Shopkeepers on
      the island had asked for the service since the bridge was closed to lorries, and some of them met
      the first ship with a brass band. A return ticket costs nine crowns, children travel free, and
      bicycles need a ticket of their own. The board expects half a million passengers in the first year.
      """;
  private static final String MINE =
      """
      The last copper mine in the Ostra valley closes at the end of May, its owner announced, and three
      hundred miners will lose their jobs unless a buyer is found before the spring. Union leaders called
      the decision a betrayal, because the company had promised to stay for ten more years when it took
      a loan from the state. The regional council meets on Thursday to talk about a fund for retraining.
      Geologists believe that the deposit reaches far below the present shafts, but digging deeper would
      cost more than the metal brings in at present prices, the owner said in a short statement.
      """;

  @TempDir Path folder;
  private Path in = Path.of("");
  private Path out = Path.of("");
  private String chain = "";
  private final Set<String> annotated = new ConcurrentSkipListSet<>();
  private final List<String> marked = Collections.synchronizedList(new ArrayList<>());
  private Set<String> refused = Set.of();

  @BeforeEach
  void folders() throws IOException {
    in = Files.createDirectory(folder.resolve("in"));
    out = folder.resolve("out");
    String spec = "name: test\nstages:\n  - stage: quotes\n";
    chain = Files.writeString(folder.resolve("chain.yaml"), spec).toString();
  }

  private Document annotate(Document document) throws StageException {
    String id = document.article().id();
    annotated.add(id);
    document.article().marked().forEach(name -> marked.add(document.text(name.span())));
    if (refused.contains(id)) {
      throw new StageException("not wanted");
    }
    Quote quote =
        new Quote(
            "q1",
            Quote.Type.INDIRECT,
            List.of(new Span(0, 20)),
            null,
            null,
            null,
            Quote.SourceKind.UNKNOWN,
            0.5,
            "hand");
    return document.with(Layer.QUOTES, List.of(quote));
  }

  private void put(String id, String date, String text) throws IOException {
    Files.writeString(in.resolve(id + ".txt"), "date " + date + "\n" + text);
  }

  /** Annotates what is in the folder; the ids that the chain has seen. */
  private Set<String> run(String... options) {
    return run(0, options);
  }

  private Set<String> run(int expected, String... options) {
    annotated.clear();
    StringWriter err = new StringWriter();
    Terminal terminal =
        new Terminal(new PrintWriter(new StringWriter()), new PrintWriter(err), false, false, 80);
    FakeStage stage = FakeStage.of("quotes", List.of(), List.of(Layer.QUOTES), this::annotate);
    List<String> arguments = new ArrayList<>(List.of("annotate", "--chain", chain));
    arguments.addAll(List.of("--out", out.toString(), in.toString()));
    arguments.addAll(Arrays.asList(options));
    int code =
        Parlance.run(
            terminal, () -> new StageCatalog(List.of(stage)), arguments.toArray(String[]::new));
    assertEquals(expected, code, err::toString);
    return new TreeSet<>(annotated);
  }

  private List<JsonNode> lines(String file) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(out.resolve(file))) {
      lines.add(JSON.readTree(line));
    }
    return lines;
  }

  /** The field {@code duplicates} of all lines of a file, by article. */
  private Map<String, String> duplicates(String file, String id) throws IOException {
    Map<String, String> duplicates = new TreeMap<>();
    for (JsonNode line : lines(file)) {
      duplicates.put(line.get(id).textValue(), line.get("duplicates").asText());
    }
    return duplicates;
  }

  private void assertDuplicates(Map<String, String> expected) throws IOException {
    assertEquals(expected, duplicates("articles.jsonl", "id"));
    Map<String, String> annotated = new TreeMap<>(expected);
    for (JsonNode line : lines("articles.jsonl")) {
      if (line.get("quotes").isEmpty()) {
        annotated.remove(line.get("id").textValue());
      }
    }
    assertEquals(annotated, duplicates("quotes.jsonl", "article"), "in step");
    Schemas.checkFolder(out);
  }

  private JsonNode record(String id) throws IOException {
    return lines("articles.jsonl").stream()
        .filter(line -> line.get("id").textValue().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void copiesSayWhatTheyAreCopiesOf() throws IOException {
    put("a", "2024-05-02", FERRY);
    put("b", "2024-05-01", "VESTERHAVN — " + FERRY);
    put("c", "2024-05-01", MINE);
    assertEquals(Set.of("a", "b", "c"), run());
    assertDuplicates(Map.of("a", "b", "b", "null", "c", "null"));
  }

  @Test
  void anEarlierOneThatComesLaterBecomesTheFirstOfAll() throws IOException {
    put("b", "2024-05-02", FERRY);
    put("c", "2024-05-03", FERRY + "This is a copy.");
    put("m", "2024-05-03", MINE);
    run();
    assertDuplicates(Map.of("b", "null", "c", "b", "m", "null"));
    put("d", "2024-05-01", FERRY);
    assertEquals(Set.of("d"), run());
    assertDuplicates(Map.of("b", "d", "c", "d", "d", "null", "m", "null"));
    String before = Files.readString(out.resolve("articles.jsonl"));
    assertEquals(Set.of(), run());
    assertEquals(before, Files.readString(out.resolve("articles.jsonl")));
  }

  @Test
  void aChangedFirstGivesItsPlaceToTheNext() throws IOException {
    put("a", "2024-05-01", FERRY);
    put("b", "2024-05-02", FERRY);
    put("c", "2024-05-03", FERRY);
    run();
    put("a", "2024-05-01", MINE);
    assertEquals(Set.of("a"), run());
    assertDuplicates(Map.of("a", "null", "b", "null", "c", "b"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void tenDropsGiveWhatOneGives(int seed) throws IOException {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      ids.add("a" + i);
    }
    Collections.shuffle(ids, new Random(seed));
    for (int i = 0; i < 30; i++) {
      String id = ids.get(i);
      int number = Integer.parseInt(id.substring(1));
      String text = "Number " + number + ". " + (number % 2 == 0 ? FERRY : MINE);
      put(id, "2024-05-" + (10 + number * 7 % 15), text);
      if (i % 3 == 2) {
        run("--threads", "2");
      }
    }
    List<String> drops = sorted();
    run("--redo", "--threads", "1");
    assertEquals(sorted(), drops);
    assertEquals(
        28, lines("articles.jsonl").stream().filter(r -> !r.get("duplicates").isNull()).count());
  }

  private List<String> sorted() throws IOException {
    List<String> lines = new ArrayList<>();
    for (String file : List.of("articles.jsonl", "quotes.jsonl")) {
      Files.readAllLines(out.resolve(file)).stream().sorted().forEach(lines::add);
    }
    return lines;
  }

  @Test
  void copiesThatAreLeftOutKeepARecord() throws IOException {
    put("a", "2024-05-02", FERRY);
    put("b", "2024-05-01", FERRY);
    assertEquals(Set.of("b"), run("--skip-duplicates"));
    assertDuplicates(Map.of("a", "b", "b", "null"));
    JsonNode report = JSON.readTree(out.resolve("run.json").toFile());
    assertEquals(1, report.get("output").get("articles").intValue());
    assertEquals(1, report.get("output").get("left_out").intValue());
    assertEquals(1, report.get("holds").get("near_duplicates").intValue());
    JsonNode copy = record("a");
    assertTrue(copy.get("text").textValue().startsWith("Ferries between"));
    assertEquals("2024-05-02", copy.get("date").textValue());
    assertTrue(copy.get("warnings").get(0).textValue().contains("near-duplicate"), copy::toString);
    assertEquals(Set.of(), run("--skip-duplicates"));
    put("c", "2024-05-03", FERRY);
    assertEquals(Set.of(), run("--skip-duplicates"), "a copy of what the output holds");
    assertDuplicates(Map.of("a", "b", "b", "null", "c", "b"));
  }

  @Test
  void whatWasLeftOutAndIsNoCopyAnyMoreIsAnnotated() throws IOException {
    put("a", "2024-05-01", FERRY);
    put("b", "2024-05-02", FERRY);
    put("c", "2024-05-03", FERRY);
    run("--skip-duplicates");
    put("a", "2024-05-01", MINE);
    Files.delete(in.resolve("b.txt"));
    assertEquals(Set.of("a", "b"), run("--skip-duplicates"));
    assertDuplicates(Map.of("a", "null", "b", "null", "c", "b"));
    assertEquals(0, record("b").get("warnings").size());
    assertEquals(Set.of(), run("--skip-duplicates"));
  }

  @Test
  void aCopyOfWhatIsRejectedIsAnnotatedInItsPlace() throws IOException {
    put("a", "2024-05-01", FERRY);
    put("b", "2024-05-02", FERRY);
    put("c", "2024-05-03", FERRY);
    put("d", "2024-05-04", FERRY);
    refused = Set.of("a", "b");
    assertEquals(Set.of("a", "b", "c"), run(1, "--skip-duplicates"));
    assertDuplicates(Map.of("c", "null", "d", "c"));
    assertEquals(2, lines("rejects.jsonl").size());
  }

  @Test
  void copiesTakeTheirTurnsByDateUntilOneIsNotRejected() throws IOException {
    for (int i = 1; i <= 7; i++) {
      put("c" + i, "2024-05-1" + (9 - i), FERRY);
    }
    Files.writeString(in.resolve("c0.txt"), FERRY); // without a date: the last of all
    put("m", "2024-05-01", MINE);
    refused = Set.of("c7", "c6", "c5", "c4");
    assertEquals(Set.of("c7", "c6", "c5", "c4", "c3", "m"), run(1, "--skip-duplicates"));
    assertDuplicates(Map.of("c0", "c3", "c1", "c3", "c2", "c3", "c3", "null", "m", "null"));
    refused = Set.of("c7", "c6", "c5", "c4", "c3", "c2", "c1", "c0");
    put("c3", "2024-05-16", FERRY + "Rain fell.");
    assertEquals(Set.of("c3", "c2", "c1", "c0"), run(1, "--skip-duplicates"));
    assertDuplicates(Map.of("m", "null"));
  }

  @Test
  void marksOfTheInputOutlastBeingLeftOut() throws IOException {
    String line =
        JSON.writeValueAsString(
            Map.of(
                "id",
                "b",
                "text",
                FERRY,
                "mentions",
                List.of(Map.of("begin", 16, "end", 26, "type", "GPE"))));
    Files.writeString(in.resolve("b.jsonl"), line + "\n");
    put("a", "2024-05-01", FERRY);
    run("--skip-duplicates");
    Files.delete(in.resolve("b.jsonl"));
    put("a", "2024-05-01", MINE);
    marked.clear();
    assertEquals(Set.of("a", "b"), run("--skip-duplicates"));
    assertEquals(List.of("Vesterhavn"), marked);
  }

  @Test
  void recordsWithAndWithoutCopiesAnnotatedAreNotMixed() throws IOException {
    put("a", "2024-05-01", FERRY);
    run();
    run(2, "--skip-duplicates");
  }
}
