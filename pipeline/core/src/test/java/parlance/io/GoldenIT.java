package parlance.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parlance.chain.Outcome;
import parlance.chain.RealChain;

/**
 * Articles and the lines that are due for them: {@code golden/NAME.txt} with {@code NAME.jsonl};
 * scores and the names of rules apart, which move whenever something is counted anew.
 *
 * <p>After a change that is meant to change the output, {@code mvn verify -Dparlance.golden=write}
 * writes the lines anew; read the difference before committing it.
 */
class GoldenIT {
  private static final Path FOLDER = Path.of("src/test/resources/golden");
  private static final boolean WRITE = "write".equals(System.getProperty("parlance.golden"));
  private static final ObjectMapper JSON = new ObjectMapper();

  static Set<String> names(String ending) {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ending))
          .map(name -> name.substring(0, name.length() - ending.length()))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static Set<String> articles() {
    return names(".txt");
  }

  @Test
  void everyArticleHasItsLineAndEveryLineItsArticle() {
    assertEquals(articles(), names(".jsonl"));
  }

  @ParameterizedTest
  @MethodSource("articles")
  void theLineIsAsExpected(String name) throws IOException {
    List<Outcome> outcomes = new ArrayList<>();
    InputFiles files = InputFiles.find(List.of(FOLDER + "/" + name + ".txt"), Path.of("output"));
    RealChain.run(files, 1, outcomes::add);
    Outcome.Done done = assertInstanceOf(Outcome.Done.class, outcomes.get(0), outcomes::toString);
    byte[] line = JsonLines.bytes(ArticleLine.of(done.document(), OffsetUnit.CODEPOINT));
    Path expected = FOLDER.resolve(name + ".jsonl");
    if (WRITE) {
      Files.write(expected, line);
    }
    assertTrue(Files.exists(expected), expected + " is missing");
    same(JSON.readTree(Files.readString(expected)), JSON.readTree(line));
  }

  private static void same(JsonNode expected, JsonNode actual) {
    for (Iterator<String> fields = expected.fieldNames(); fields.hasNext(); ) {
      String field = fields.next();
      assertEquals(withoutGrounds(expected.get(field)), withoutGrounds(actual.path(field)), field);
    }
    assertEquals(expected.size(), actual.size(), "fields of a line");
  }

  private static String withoutGrounds(JsonNode node) {
    JsonNode copy = node.deepCopy();
    for (JsonNode parent : copy.findParents("score")) {
      ((ObjectNode) parent).remove(List.of("score", "by"));
    }
    return copy.toPrettyString();
  }
}
