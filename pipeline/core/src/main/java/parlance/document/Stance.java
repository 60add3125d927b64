package parlance.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A holder's position for or against a target.
 *
 * @param id {@code s1}, {@code s2}, … in text order of the evidence
 * @param evidence the clauses that show it
 * @param quote id of the quote it was said in, or null
 * @param reporter id of the entity that reports it, or null if the article does
 * @param negated whether the text denies it
 * @param score from 0 to 1
 * @param by the rule or model that found it
 */
public record Stance(
    String id,
    Holder holder,
    Target target,
    Polarity polarity,
    List<Span> evidence,
    @Nullable String quote,
    @Nullable String reporter,
    boolean negated,
    Modality modality,
    double score,
    String by) {

  /** Whose position it is; with neither entity nor span it is the article's own. */
  public record Holder(@Nullable String entity, @Nullable Span span) {}

  /**
   * What it is about: an entity, or the phrase that words an issue, with the codebook's id if any.
   */
  public record Target(@Nullable String entity, @Nullable String issue, Span span) {}

  /** For or against the target as its span words it. */
  public enum Polarity {
    FAVOR,
    AGAINST
  }

  /** How the text gives the position. */
  public enum Modality {
    ASSERTED,
    POSSIBLE,
    CONDITIONAL,
    FUTURE,
    PAST
  }

  public Stance {
    evidence = List.copyOf(evidence);
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("a stance needs evidence: " + id);
    }
  }
}
