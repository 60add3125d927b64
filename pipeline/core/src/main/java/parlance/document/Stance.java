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
   * What it is about: an entity, or the phrase that words an issue, with the issue of the user's
   * codebook that it belongs to, if any.
   */
  public record Target(@Nullable String entity, @Nullable Issue issue, Span span) {

    /** This target with another issue. */
    public Target withIssue(@Nullable Issue other) {
      return new Target(entity, other, span);
    }
  }

  /**
   * An issue of a codebook, as a stance's target words it.
   *
   * @param id in the codebook
   * @param name in the codebook
   * @param polarity of the stance toward the issue, whatever the target's wording; null if the
   *     wording leaves that open
   * @param score from 0 to 1: how sure it is that the target means this issue
   * @param by {@code name}, {@code lemma} or {@code embedding}: how that was found
   */
  public record Issue(
      String id, String name, @Nullable Polarity polarity, double score, String by) {}

  /** For or against the target as its span words it. */
  public enum Polarity {
    FAVOR,
    AGAINST;

    public Polarity opposite() {
      return this == FAVOR ? AGAINST : FAVOR;
    }
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

  /** This stance with another target. */
  public Stance withTarget(Target other) {
    return new Stance(
        id, holder, other, polarity, evidence, quote, reporter, negated, modality, score, by);
  }

  /** This stance under another id. */
  public Stance withId(String other) {
    return new Stance(
        other, holder, target, polarity, evidence, quote, reporter, negated, modality, score, by);
  }

  /** This stance with another score. */
  public Stance withScore(double other) {
    return new Stance(
        id, holder, target, polarity, evidence, quote, reporter, negated, modality, other, by);
  }

  /** This stance as found by something else too. */
  public Stance withBy(String other) {
    return new Stance(
        id, holder, target, polarity, evidence, quote, reporter, negated, modality, score, other);
  }
}
