package parlance.tokenize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parlance.model.Models;
import parlance.model.SetupException;

/**
 * Turns Universal parts of speech into Penn Treebank tags: closed classes by list, open ones by
 * form, lemma and the words before.
 *
 * <p>Immutable, so threads may share it.
 */
final class PennTags {
  static final String MODEL = "tokenize/penn-tags.yaml";
  private static final String OTHER = "other";
  private static final Set<String> AFTER_THESE_BASE = Set.of("MD", "TO");
  private static final Set<String> BETWEEN = Set.of("RB", "PRP");
  private static final Set<String> PERFECT_OR_PASSIVE = Set.of("have", "be", "get");

  private final Map<String, Map<String, String>> tags = new HashMap<>();

  PennTags(Models models) {
    try (InputStream in = models.open(MODEL)) {
      for (Map.Entry<String, JsonNode> universal : new YAMLMapper().readTree(in).properties()) {
        Map<String, String> words = tags.computeIfAbsent(universal.getKey(), k -> new HashMap<>());
        for (Map.Entry<String, JsonNode> penn : universal.getValue().properties()) {
          if (penn.getKey().equals(OTHER)) {
            words.put(OTHER, penn.getValue().asText());
          } else {
            penn.getValue().forEach(word -> words.put(word.asText(), penn.getKey()));
          }
        }
      }
    } catch (IOException unreadable) {
      throw new SetupException("cannot read model " + MODEL + ": " + unreadable, unreadable);
    }
  }

  /** A Penn tag for each word of a sentence. */
  String[] of(List<UniversalWord> words, List<Mark> marks) {
    String[] penn = new String[words.size()];
    for (int i = 0; i < penn.length; i++) {
      penn[i] = of(words, i, penn, marks.get(i));
    }
    return penn;
  }

  private String of(List<UniversalWord> words, int i, String[] before, Mark mark) {
    UniversalWord word = words.get(i);
    String form = word.form().toLowerCase(Locale.ROOT);
    boolean quote = form.chars().allMatch(c -> c == '"' || c == '\'' || c == '`');
    if (quote && !word.tag().equals("PART")) {
      return mark == Mark.OPENING ? "``" : "''";
    }
    if (isHyphen(words, i)) {
      return "HYPH";
    }
    Map<String, String> listed = tags.getOrDefault(word.tag(), Map.of(OTHER, "FW"));
    String tag = listed.get(form);
    if (tag == null) {
      tag = listed.getOrDefault(OTHER, "FW");
    }
    return tag.isEmpty() ? byForm(words, i, before, form) : inContext(words, i, before, form, tag);
  }

  private static boolean isHyphen(List<UniversalWord> words, int i) {
    return words.get(i).form().equals("-")
        && i > 0
        && i + 1 < words.size()
        && words.get(i - 1).span().end() == words.get(i).span().begin()
        && words.get(i).span().end() == words.get(i + 1).span().begin();
  }

  private static String inContext(
      List<UniversalWord> words, int i, String[] before, String form, String tag) {
    String next = i + 1 < words.size() ? words.get(i + 1).tag() : "";
    boolean nounFollows = next.equals("NOUN") || next.equals("ADJ") || next.equals("PROPN");
    if (form.equals("her") && nounFollows) {
      return "PRP$";
    }
    if (form.equals("that") && tag.equals("DT") && i > 0 && before[i - 1].startsWith("NN")) {
      return "WDT";
    }
    if ((tag.equals("VBP") || tag.equals("VBD")) && words.get(i).tag().equals("AUX")) {
      return isBase(words, i, before) && tag.equals("VBP") ? "VB" : tag;
    }
    return tag;
  }

  private static String byForm(List<UniversalWord> words, int i, String[] before, String form) {
    UniversalWord word = words.get(i);
    String lemma = word.lemma();
    return switch (word.tag()) {
      case "NOUN" -> {
        if (i > 0 && Character.isUpperCase(word.form().codePointAt(0))) {
          yield "NNP";
        }
        yield !form.equals(lemma) && form.endsWith("s") ? "NNS" : "NN";
      }
      case "ADJ" ->
          form.equals(lemma) || form.length() < 5
              ? "JJ"
              : form.endsWith("er") ? "JJR" : form.endsWith("est") ? "JJS" : "JJ";
      default -> verb(words, i, before, form);
    };
  }

  private static String verb(List<UniversalWord> words, int i, String[] before, String form) {
    if (form.endsWith("ing")) {
      return "VBG";
    }
    String lemma = words.get(i).lemma();
    if (isBase(words, i, before)) {
      return "VB";
    }
    if (form.equals(lemma)) {
      return i == 0 ? "VB" : "VBP";
    }
    if (form.endsWith("s") && !form.endsWith("ss")) {
      return "VBZ";
    }
    String helper = helper(words, i, before);
    boolean by = i + 1 < words.size() && words.get(i + 1).form().equals("by");
    return by || (helper != null && PERFECT_OR_PASSIVE.contains(helper)) ? "VBN" : "VBD";
  }

  /** Whether a modal, "to" or "do" stands before, adverbs and pronouns passed over. */
  private static boolean isBase(List<UniversalWord> words, int i, String[] before) {
    int at = i - 1;
    while (at >= 0 && BETWEEN.contains(before[at])) {
      at--;
    }
    return at >= 0
        && (AFTER_THESE_BASE.contains(before[at])
            || (words.get(at).tag().equals("AUX") && words.get(at).lemma().equals("do")));
  }

  /** Lemma of the verb that a participle may depend on, adverbs passed over. */
  private static @Nullable String helper(List<UniversalWord> words, int i, String[] before) {
    int at = i - 1;
    while (at >= 0 && BETWEEN.contains(before[at])) {
      at--;
    }
    return at >= 0 && before[at].startsWith("VB") ? words.get(at).lemma() : null;
  }
}
