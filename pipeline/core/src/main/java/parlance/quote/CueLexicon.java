package parlance.quote;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import parlance.model.Models;
import parlance.model.SetupException;

/**
 * Which words are cues in which pattern, and how much a source speaks for or against one.
 *
 * <p>A candidate's score is the precision of its cue and pattern on annotated articles, with the
 * odds multiplied by those of its source's head noun: "the report" makes an attribution likelier,
 * "the storm" rules it out. Immutable, so threads may share it.
 */
final class CueLexicon {
  static final String MODEL = "quote/cues.yaml";

  /** Patterns whose content is a clause; sources are weighed apart for these and for the others. */
  private static final Set<String> CLAUSES =
      Set.of(
          "that",
          "bare",
          "wh",
          "rest",
          "inverted",
          "tag",
          "tag-split",
          "tag-inside",
          "parataxis-split",
          "quote-after",
          "quote-before",
          "according-to");

  private final Map<String, Map<String, Double>> precision;
  private final Map<String, Map<String, Double>> sourceOdds;
  private final Set<String> comments;
  private final double least;
  private final boolean open;

  private CueLexicon(
      Map<String, Map<String, Double>> precision,
      Map<String, Map<String, Double>> sourceOdds,
      Set<String> comments,
      double least,
      boolean open) {
    this.precision = precision;
    this.sourceOdds = sourceOdds;
    this.comments = Set.copyOf(comments);
    this.least = least;
    this.open = open;
  }

  /** Takes every word for a cue; to count on annotated articles which are. */
  static CueLexicon open() {
    return new CueLexicon(Map.of(), Map.of(), Set.of(), 0, true);
  }

  /**
   * Reads {@link #MODEL}.
   *
   * @throws SetupException if the model is missing or not of its form
   */
  static CueLexicon read(Models models) {
    try (InputStream in = models.open(MODEL)) {
      JsonNode root = new YAMLMapper().readTree(in);
      Map<String, Map<String, Double>> precision = tables(root.path("patterns"));
      if (precision.isEmpty()) {
        throw new SetupException(MODEL + " has no patterns");
      }
      Set<String> comments = new HashSet<>();
      root.path("comments").forEach(verb -> comments.add(verb.asText()));
      return new CueLexicon(
          precision, tables(root.path("sources")), comments, root.path("least").asDouble(), false);
    } catch (JsonProcessingException wrong) {
      throw new SetupException(MODEL + ": " + wrong.getOriginalMessage(), wrong);
    } catch (IOException unreadable) {
      throw new SetupException("cannot read " + MODEL, unreadable);
    }
  }

  /** {@code name: {word: [number, count]}} */
  private static Map<String, Map<String, Double>> tables(JsonNode node) {
    Map<String, Map<String, Double>> tables = new HashMap<>();
    for (Map.Entry<String, JsonNode> table : node.properties()) {
      Map<String, Double> words = new HashMap<>();
      for (Map.Entry<String, JsonNode> word : table.getValue().properties()) {
        words.put(word.getKey(), word.getValue().path(0).asDouble());
      }
      tables.put(table.getKey(), words);
    }
    return tables;
  }

  /** How likely a candidate is an attribution, from 0 to 1; 0 if that is too little to count. */
  double score(Scene scene, Candidate candidate) {
    if (open) {
      return 1;
    }
    double own = precision(candidate.pattern(), candidate.lemma());
    if (own <= 0) {
      return 0;
    }
    String family = CLAUSES.contains(candidate.pattern()) ? "clause" : "phrase";
    double odds =
        own
            / (1 - Math.min(own, 0.99))
            * sourceOdds
                .getOrDefault(family, Map.of())
                .getOrDefault(sourceKey(scene, candidate), 1.0);
    double score = odds / (1 + odds);
    return score < least ? 0 : score;
  }

  /** Share of a lemma's occurrences in a pattern that are attributions; 0 if it is no cue. */
  double precision(String pattern, String lemma) {
    return open ? 1 : precision.getOrDefault(pattern, Map.of()).getOrDefault(lemma, 0.0);
  }

  /**
   * Whether a participle of the verb, after a comma, says what the article thinks or goes on with.
   */
  boolean comments(String lemma) {
    return comments.contains(lemma) || (!open && precision("that", lemma) >= least);
  }

  /** By what a source is counted: its head's lemma, "NAME", or "NONE". */
  static String sourceKey(Scene scene, Candidate candidate) {
    int head = candidate.sourceToken();
    if (head == Scene.NONE) {
      return "NONE";
    }
    return scene.tree().pos(head).startsWith("NNP")
        ? "NAME"
        : scene.tree().lemma(head).toLowerCase(Locale.ROOT);
  }

  boolean isOpen() {
    return open;
  }
}
