package parlance.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parlance.chain.Outcome;
import parlance.chain.RealChain;
import parlance.document.Document;
import parlance.stage.DocumentRules;

/** Nothing that is called an article stops the default chain, or is lost, or comes out wrong. */
class HostileArticlesIT {
  private static final long SEED = Long.getLong("parlance.seed", 20240119L);
  private static final int ARTICLES = Integer.getInteger("parlance.hostile", 2000);
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;
  private Path in;
  private Path out;

  @BeforeEach
  void folders() throws IOException {
    in = Files.createDirectory(folder.resolve("in"));
    out = folder.resolve("out");
  }

  @Test
  void eachOfThousandsIsOneRecordOrOneReject() throws IOException {
    Set<String> ids = write(new HostileTexts(SEED));
    assertEquals(ARTICLES, ids.size());
    Map<String, Outcome> outcomes = run(Duration.ofMinutes(5));
    assertEquals(ids, new TreeSet<>(outcomes.keySet()), "seed " + SEED);
    long rejects = outcomes.values().stream().filter(Outcome.Failed.class::isInstance).count();
    assertTrue(rejects > ARTICLES / 10 && rejects < ARTICLES / 2, rejects + " rejects");
    checkLines(outcomes.size() - rejects, rejects);
  }

  /** One in three as a file, one as a JSON line with an id, one as a raw line without. */
  private Set<String> write(HostileTexts texts) throws IOException {
    Set<String> ids = new TreeSet<>();
    StringBuilder lines = new StringBuilder();
    List<byte[]> raw = new ArrayList<>();
    Random random = new Random(SEED);
    for (int i = 0; i < ARTICLES; i++) {
      byte[] bytes = texts.next();
      String text = random.nextInt(3) == 0 ? null : text(bytes);
      if (text != null) {
        lines.append(line("j" + i, text, random)).append('\n');
        ids.add("j" + i);
      } else if (random.nextInt(3) == 0) {
        raw.add(bytes);
        ids.add("raw-" + raw.size());
      } else {
        Files.write(in.resolve("t" + i + ".txt"), bytes);
        ids.add("t" + i);
      }
    }
    Files.writeString(in.resolve("lines.jsonl"), lines);
    try (var file = Files.newOutputStream(in.resolve("raw.jsonl"))) {
      for (byte[] bytes : raw) {
        file.write('!');
        for (byte value : bytes) {
          file.write(value == '\n' || value == 0 ? ' ' : value);
        }
        file.write('\n');
      }
    }
    return ids;
  }

  private static String text(byte[] bytes) {
    try {
      return UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException malformed) {
      return null;
    }
  }

  /** A line, now and then with half a character in its text, or with words marked by lot. */
  private static String line(String id, String text, Random random) throws IOException {
    String whole = random.nextInt(8) == 0 ? text + " \ud83d said \udc00" : text;
    List<Map<String, Integer>> mentions = new ArrayList<>();
    int[] letters = whole.codePoints().toArray();
    for (int i = random.nextInt(4); i > 2 && letters.length > 0; i--) {
      int begin = random.nextInt(letters.length);
      int end = begin;
      while (end < letters.length && Character.isLetter(letters[end])) {
        end++;
      }
      if (end > begin) {
        mentions.add(Map.of("begin", begin, "end", end));
      }
    }
    return JSON.writer()
        .with(com.fasterxml.jackson.core.json.JsonWriteFeature.ESCAPE_NON_ASCII)
        .writeValueAsString(Map.of("id", id, "text", whole, "mentions", mentions));
  }

  private Map<String, Outcome> run(Duration limit) {
    Map<String, Outcome> outcomes = new HashMap<>();
    OutputFolder.prepare(out);
    try (OutputFolder output = OutputFolder.open(out, OffsetUnit.CODEPOINT)) {
      assertTimeoutPreemptively(
          limit,
          () ->
              RealChain.run(
                  InputFiles.find(List.of(in.toString()), out),
                  2,
                  outcome -> {
                    output.accept(outcome);
                    assertEquals(null, outcomes.put(id(outcome), outcome), "two of one id");
                    if (outcome instanceof Outcome.Failed failed) {
                      assertTrue(!failed.reason().contains("fault"), failed::toString);
                    }
                  }));
    }
    return outcomes;
  }

  private static String id(Outcome outcome) {
    if (outcome instanceof Outcome.Done done) {
      try {
        DocumentRules.check(done.document());
      } catch (RuntimeException | Error broken) {
        throw new AssertionError("seed " + SEED + ": " + done.document().text(), broken);
      }
      return done.document().article().id();
    }
    return ((Outcome.Failed) outcome).id();
  }

  /** What a reader of the files relies on. */
  private void checkLines(long records, long rejects) throws IOException {
    assertEquals(rejects, Files.readAllLines(out.resolve("rejects.jsonl")).size());
    List<String> lines = Files.readAllLines(out.resolve("articles.jsonl"));
    assertEquals(records, lines.size());
    int quotes = 0;
    int stances = 0;
    for (String line : lines) {
      JsonNode record = JSON.readTree(line);
      String text = record.get("text").textValue();
      checkSpans(record, text.codePointCount(0, text.length()));
      quotes += record.get("quotes").size();
      stances += record.get("stances").size();
    }
    assertTrue(quotes > 0 && stances > 0, quotes + " quotes, " + stances + " stances");
    assertEquals(quotes, Files.readAllLines(out.resolve("quotes.jsonl")).size());
    assertEquals(stances, Files.readAllLines(out.resolve("stances.jsonl")).size());
  }

  private static void checkSpans(JsonNode node, int length) {
    if (node.has("begin") && !node.get("begin").isNull()) {
      int begin = node.get("begin").intValue();
      int end = node.get("end").intValue();
      assertTrue(0 <= begin && begin < end && end <= length, node::toString);
    }
    node.forEach(child -> checkSpans(child, length));
  }

  @Test
  void theLargestAndWorstAreDoneInTime() throws IOException {
    Map<String, String> large = HostileTexts.large();
    for (Map.Entry<String, String> text : large.entrySet()) {
      Files.writeString(in.resolve(text.getKey() + ".txt"), text.getValue());
    }
    Map<String, Outcome> outcomes = run(Duration.ofMinutes(5));
    assertEquals(large.keySet(), new java.util.HashSet<>(outcomes.keySet()));
    for (Outcome outcome : outcomes.values()) {
      assertInstanceOf(Outcome.Done.class, outcome, outcome::toString);
    }
    checkLines(large.size(), 0);
    Document cut = ((Outcome.Done) outcomes.get("a sentence of 10,000 words")).document();
    assertNotEquals(List.of(), cut.warnings());
  }

  @Test
  void whatTakesTooLongIsRejectedSoonAndTheOthersAreDone() throws IOException {
    Files.writeString(in.resolve("a-slow.txt"), "He said \" ".repeat(100_000));
    for (int i = 0; i < 20; i++) {
      Files.writeString(in.resolve("b" + i + ".txt"), "Rain fell. “It is wet,” Mara Quist said.");
    }
    List<Outcome> outcomes = new ArrayList<>();
    Duration limit = Duration.ofSeconds(3);
    assertTimeoutPreemptively(
        Duration.ofMinutes(1),
        () -> RealChain.run(InputFiles.find(List.of(in.toString()), out), 2, limit, outcomes::add));
    Outcome.Failed slow = assertInstanceOf(Outcome.Failed.class, outcomes.get(0));
    assertTrue(slow.reason().startsWith("took longer than 3 s"), slow::reason);
    assertNotEquals(Outcome.Failed.READ, slow.stage());
    assertEquals(21, outcomes.size());
    outcomes.subList(1, 21).forEach(other -> assertInstanceOf(Outcome.Done.class, other));
  }
}
