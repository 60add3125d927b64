package parlance.document;

import org.jspecify.annotations.Nullable;

/**
 * Words that stand for somebody or something.
 *
 * @param id {@code m1}, {@code m2}, … in text order
 * @param entity id of the entity meant, or null if that is not known
 * @param score from 0 to 1
 * @param value of a date, as TIMEX3 (ISO-TimeML) writes it, never finer than a day: {@code
 *     2024-01-18}, {@code 2024-W03}, {@code 2024-W03-WE} (a weekend), {@code 2024-01}, {@code
 *     2024-SU} (a season: SP, SU, FA, WI), {@code 2024-Q1}, {@code 2024-H1}, {@code 2024}, {@code
 *     199} (a decade), {@code 18} (the 19th century); null where it is not known, and for all that
 *     is no date
 */
public record Mention(
    String id,
    Span span,
    MentionType type,
    Form form,
    @Nullable String entity,
    double score,
    @Nullable String value) {

  public Mention {
    if (value != null && type != MentionType.DATE) {
      throw new IllegalArgumentException("a value, but no date: " + id + " " + type + " " + value);
    }
  }

  public Mention(
      String id, Span span, MentionType type, Form form, @Nullable String entity, double score) {
    this(id, span, type, form, entity, score, null);
  }

  /** The grammatical form of a mention. */
  public enum Form {
    NAME,
    NOMINAL,
    PRONOUN
  }
}
