package parlance.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Checks output against the published schemas. */
public final class Schemas {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
  private static final Map<String, JsonNode> LOADED = new ConcurrentHashMap<>();

  private Schemas() {}

  /**
   * Fails if a file of an output folder breaks its schema, or has a field that it does not name.
   */
  public static void checkFolder(Path folder) throws IOException {
    checkLines(folder);
    check("run", Files.readString(folder.resolve("run.json")));
  }

  static void checkLines(Path folder) throws IOException {
    for (String name : List.of("article", "quote", "stance", "reject")) {
      for (String line : Files.readAllLines(folder.resolve(name + "s.jsonl"))) {
        check(name, line);
      }
    }
  }

  static void check(String name, String json) throws IOException {
    JsonNode schema = LOADED.computeIfAbsent(name, Schemas::load);
    JsonNode value = JSON.readTree(json);
    JsonSchema compiled = FACTORY.getSchema(schema);
    Set<ValidationMessage> complaints = compiled.validate(value);
    assertEquals(Set.of(), complaints, json);
    assertEquals(
        new TreeSet<>(names(schema.path("properties"))), new TreeSet<>(names(value)), name);
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new HashSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static JsonNode load(String name) {
    String resource = "/parlance/schema/" + name + ".schema.json";
    try (InputStream in = Schemas.class.getResourceAsStream(resource)) {
      return JSON.readTree(in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
