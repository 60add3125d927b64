package parlance.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import parlance.model.Models;
import parlance.model.SetupException;

/** What the names of rules and models mean, and what the stance lexicon says of a word. */
final class Grounds {
  private static final String SENTENCES = "explain/grounds.yaml";
  private static final String LEXICON = "stance/words.yaml";
  private static final String AGREES = "+onnx";

  /** Ends a rule's name where the target is what a pronoun takes up. */
  private static final String POINTED = "+it";

  private final JsonNode sentences;
  private final JsonNode lexicon;

  private Grounds(JsonNode sentences, JsonNode lexicon) {
    this.sentences = sentences;
    this.lexicon = lexicon;
  }

  /**
   * Loads both.
   *
   * @throws SetupException if one is missing or malformed
   */
  static Grounds load(Models models) {
    return new Grounds(read(models, SENTENCES), read(models, LEXICON));
  }

  private static JsonNode read(Models models, String name) {
    try (InputStream in = models.open(name)) {
      return YAMLMapper.builder().build().readTree(in);
    } catch (IOException wrong) {
      throw new SetupException("cannot read " + name + ": " + wrong.getMessage(), wrong);
    }
  }

  /** What found a stance, in a sentence, and in another who agrees. */
  String ofStance(String by) {
    String rulesName = withoutModel(by);
    Rule rule = Rule.of(rulesName);
    String found =
        sentence("stance", rulesName)
            .replace("{word}", rule.word().replace('-', ' '))
            .replace("{place}", place(rule.slot()));
    String agrees = sentences.path("confirmed").path(by.substring(rulesName.length())).asText();
    return (found + " " + agrees).strip();
  }

  /** A rule's name without the mark that a model agrees. */
  private static String withoutModel(String by) {
    return by.endsWith(AGREES) ? by.substring(0, by.length() - AGREES.length()) : by;
  }

  /** What found a quote, in a sentence. */
  String ofQuote(String by) {
    return sentence("quote", by);
  }

  /** How an issue was found, in a sentence. */
  String ofIssue(String by) {
    return sentence("issue", by);
  }

  private String sentence(String kind, String by) {
    String longest = "";
    for (Map.Entry<String, JsonNode> entry : sentences.path(kind).properties()) {
      if (by.startsWith(entry.getKey()) && entry.getKey().length() > longest.length()) {
        longest = entry.getKey();
      }
    }
    return sentences.path(kind).path(longest).asText();
  }

  private String place(String slot) {
    if (slot.endsWith(POINTED)) {
      String pointer = sentences.path("pointed").path(POINTED).asText();
      return place(slot.substring(0, slot.length() - POINTED.length())) + pointer;
    }
    int inner = slot.indexOf('+');
    if (inner >= 0) {
      String noun = slot.substring(inner + 1);
      return place(slot.substring(0, inner)) + " of its object “" + noun + "”";
    }
    JsonNode place = sentences.path("slot").path(slot);
    return place.isMissingNode() ? "what follows “" + slot + "”" : place.asText();
  }

  /** The lexicon's entry for the word of a rule, in words; empty if there is none. */
  List<String> entry(String by) {
    Rule rule = Rule.of(withoutModel(by));
    for (Map.Entry<String, JsonNode> word : lexicon.path("words").path(rule.kind()).properties()) {
      if (word.getKey().replace(' ', '-').equals(rule.word())) {
        return entry(rule.kind(), word.getKey(), word.getValue());
      }
    }
    return List.of();
  }

  private static List<String> entry(String kind, String word, JsonNode entry) {
    List<String> lines = new ArrayList<>();
    List<String> slots = new ArrayList<>();
    for (Map.Entry<String, JsonNode> slot : entry.path("slots").properties()) {
      slots.add(slot.getKey() + ": " + slot.getValue().asText());
    }
    lines.add(word + " (" + kind + ") · " + String.join(", ", slots));
    lines.add(
        entry.path("negation").asText().equals("reverses")
            ? "“not” makes it the opposite position"
            : "“not” makes it a stance that is denied");
    if (entry.path("targets").asText().equals("actors")) {
      lines.add("toward actors alone");
    }
    JsonNode example = entry.path("fires").path(0);
    if (!example.isMissingNode()) {
      lines.add("example: " + example.asText());
    }
    return lines;
  }

  /** Whether one of the lexicon's lists of function words has a word. */
  boolean isFunctionWord(String list, String word) {
    for (JsonNode each : lexicon.path("functionWords").path(list)) {
      if (each.asText().equals(word.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  /** A stance's {@code by}, such as {@code verb:rule-out/object}, cut into its parts. */
  private record Rule(String kind, String word, String slot) {

    static Rule of(String by) {
      int colon = by.indexOf(':');
      int slash = by.indexOf('/', colon + 1);
      return new Rule(
          by.substring(0, Math.max(0, colon)),
          by.substring(colon + 1, slash < 0 ? by.length() : slash),
          slash < 0 ? "" : by.substring(slash + 1));
    }
  }
}
