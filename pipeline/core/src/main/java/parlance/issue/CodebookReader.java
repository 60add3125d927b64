package parlance.issue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import parlance.model.Models;
import parlance.model.SetupException;

/** Reads codebooks; each refusal says where the fault is and what to do. */
final class CodebookReader {
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*");

  private final String file;

  private CodebookReader(String file) {
    this.file = file;
  }

  /**
   * Reads a codebook.
   *
   * @throws SetupException if the file is missing or wrong
   */
  static Codebook read(Models models, String file) {
    try (InputStream in = models.open(file)) {
      return new CodebookReader(file).codebook(YAML.readTree(in));
    } catch (JsonProcessingException malformed) {
      throw new SetupException(
          "codebook " + file + ": " + malformed.getOriginalMessage() + line(malformed), malformed);
    } catch (IOException unreadable) {
      throw new SetupException("cannot read codebook " + file + ": " + unreadable, unreadable);
    }
  }

  private static String line(JsonProcessingException malformed) {
    return malformed.getLocation() == null
        ? ""
        : " (line " + malformed.getLocation().getLineNr() + ")";
  }

  private Codebook codebook(JsonNode root) {
    allowOnly("", root, "issues");
    List<CodebookIssue> issues = new ArrayList<>();
    Map<String, Integer> numbers = new HashMap<>();
    for (JsonNode node : root.path("issues")) {
      int number = issues.size() + 1;
      CodebookIssue issue = issue("issue " + number, node);
      Integer other = numbers.put(issue.id(), number);
      if (other != null) {
        throw wrong(
            "issue " + number,
            "id " + issue.id() + " is that of issue " + other + " too; give it another");
      }
      issues.add(issue);
    }
    if (issues.isEmpty()) {
      throw wrong(
          "",
          """
          no issues; it needs a list such as
          issues:
            - id: ceasefire
              name: A ceasefire
              phrases: {favor: [ceasefire, truce]}""");
    }
    return new Codebook(issues);
  }

  private CodebookIssue issue(String place, JsonNode node) {
    allowOnly(place, node, "id", "name", "phrases", "entities");
    String id = text(place, node, "id");
    if (!ID.matcher(id).matches()) {
      throw wrong(
          place,
          "id “" + id + "”; use letters, digits and - _ . alone, such as two-state-solution");
    }
    String named = place + " (" + id + ")";
    String name = text(named, node, "name");
    JsonNode phrases = node.path("phrases");
    JsonNode entities = node.path("entities");
    if (!phrases.isMissingNode()) {
      allowOnly(named + ", phrases", phrases, "favor", "against", "neither");
    }
    if (!entities.isMissingNode()) {
      allowOnly(named + ", entities", entities, "favor", "against");
    }
    CodebookIssue issue =
        new CodebookIssue(
            id,
            name,
            new CodebookIssue.Words(
                list(named, "phrases", phrases, "favor"),
                list(named, "entities", entities, "favor")),
            new CodebookIssue.Words(
                list(named, "phrases", phrases, "against"),
                list(named, "entities", entities, "against")),
            list(named, "phrases", phrases, "neither"));
    if (issue.favor().phrases().isEmpty()) {
      throw wrong(
          named, "no phrases; list at least one that words it, such as phrases: {favor: [truce]}");
    }
    return issue;
  }

  private List<String> list(String place, String section, JsonNode node, String field) {
    String where = place + ", " + section + ": " + field;
    JsonNode given = node.path(field);
    if (!given.isMissingNode() && !given.isArray()) {
      throw wrong(where, "not a list; write " + field + ": [one, another]");
    }
    List<String> found = new ArrayList<>();
    for (JsonNode item : given) {
      if (!item.isTextual() || item.textValue().codePoints().noneMatch(Character::isLetter)) {
        throw wrong(where, item + " has no words; leave it out, or put quote marks around it");
      }
      found.add(item.textValue().strip());
    }
    return found;
  }

  private void allowOnly(String place, JsonNode node, String... known) {
    if (!node.isObject()) {
      throw wrong(place, "not a mapping; it needs " + Arrays.asList(known));
    }
    for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!Arrays.asList(known).contains(name)) {
        throw wrong(place, "unknown entry " + name + "; known here are " + Arrays.asList(known));
      }
    }
  }

  private String text(String place, JsonNode node, String field) {
    JsonNode value = node.path(field);
    if (!value.isValueNode() || value.isNull() || value.asText().isBlank()) {
      throw wrong(place, "no " + field + "; give it one");
    }
    return value.asText().strip();
  }

  private SetupException wrong(String place, String what) {
    return new SetupException(
        "codebook " + file + (place.isEmpty() ? "" : ", " + place) + ": " + what);
  }
}
