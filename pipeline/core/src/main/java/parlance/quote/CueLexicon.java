package parlance.quote;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import parlance.model.Models;
import parlance.model.SetupException;

/**
 * Which words are cues, in which pattern, and how often they are.
 *
 * <p>An entry {@code "*"} of a pattern speaks for the lemmas that the pattern does not list.
 * Immutable, so threads may share it.
 */
final class CueLexicon {
  static final String MODEL = "quote/cues.yaml";
  private static final String ANY = "*";

  private final Map<String, Map<String, Double>> precision;
  private final boolean open;

  private CueLexicon(Map<String, Map<String, Double>> precision, boolean open) {
    this.precision = precision;
    this.open = open;
  }

  /** Takes every word for a cue; to count on annotated articles which are. */
  static CueLexicon open() {
    return new CueLexicon(Map.of(), true);
  }

  /**
   * Reads entries {@code {lemma, pattern, precision, count}}.
   *
   * @throws SetupException if the model is missing or an entry is not of that form
   */
  static CueLexicon read(Models models) {
    Map<String, Map<String, Double>> precision = new HashMap<>();
    try (InputStream in = models.open(MODEL)) {
      JsonNode patterns = new YAMLMapper().readTree(in).path("patterns");
      patterns
          .properties()
          .forEach(pattern -> precision.put(pattern.getKey(), lemmas(pattern.getValue())));
    } catch (JsonProcessingException wrong) {
      throw new SetupException(MODEL + ": " + wrong.getOriginalMessage(), wrong);
    } catch (IOException unreadable) {
      throw new SetupException("cannot read " + MODEL, unreadable);
    }
    if (precision.isEmpty()) {
      throw new SetupException(MODEL + " has no patterns");
    }
    return new CueLexicon(precision, false);
  }

  private static Map<String, Double> lemmas(JsonNode entries) {
    Map<String, Double> lemmas = new HashMap<>();
    entries
        .properties()
        .forEach(entry -> lemmas.put(entry.getKey(), entry.getValue().get(0).asDouble()));
    return lemmas;
  }

  /** Share of a lemma's occurrences in a pattern that are attributions; 0 if it is no cue. */
  double precision(String pattern, String lemma) {
    if (open) {
      return 1;
    }
    Map<String, Double> lemmas = precision.getOrDefault(pattern, Map.of());
    return lemmas.getOrDefault(lemma, lemmas.getOrDefault(ANY, 0.0));
  }

  boolean isOpen() {
    return open;
  }
}
