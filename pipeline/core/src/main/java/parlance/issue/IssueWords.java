package parlance.issue;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import parlance.model.Models;
import parlance.model.SetupException;

/**
 * What common words do to the issue that stands below them, by lemma, from {@code
 * models/issue/words.yaml}.
 *
 * @param function words that name nothing
 * @param reversing words whose complement is meant the other way: "end", "opposition"
 * @param transparent words whose complement is meant as it stands: "prospect", "recognise"
 * @param fewer modifiers and determiners that turn their noun round: "no", "less"
 * @param hedging modifiers, and adverbs, that leave open what is meant: "premature", "not"
 * @param without prepositions that turn their noun round
 * @param complement prepositions that tie a complement to its word
 */
record IssueWords(
    Set<String> function,
    Set<String> reversing,
    Set<String> transparent,
    Set<String> fewer,
    Set<String> hedging,
    Set<String> without,
    Set<String> complement) {
  static final String NAME = "issue/words.yaml";

  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /**
   * Reads the lists.
   *
   * @throws SetupException if they are missing or not of the form
   */
  static IssueWords load(Models models) {
    try (InputStream in = models.open(NAME)) {
      return YAML.readValue(in, IssueWords.class);
    } catch (IOException wrong) {
      throw new SetupException("cannot read " + NAME + ": " + wrong.getMessage(), wrong);
    }
  }

  static boolean has(Set<String> list, String lemma) {
    return list.contains(lemma.toLowerCase(Locale.ROOT));
  }
}
