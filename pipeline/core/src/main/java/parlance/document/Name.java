package parlance.document;

import org.jspecify.annotations.Nullable;

/**
 * A name or date that was recognised, before it is known whose it is.
 *
 * @param score of the recogniser, from 0 to 1
 * @param value of a date, as in {@link Mention}; null where it is not known, and for all else
 * @param actor whose name it is by the user's list of actors; null if it is not on it
 */
public record Name(
    Span span, MentionType type, double score, @Nullable String value, @Nullable String actor) {

  public Name {
    if (value != null && type != MentionType.DATE) {
      throw new IllegalArgumentException("a value, but no date: " + type + " " + value);
    }
  }

  public Name(Span span, MentionType type, double score, @Nullable String value) {
    this(span, type, score, value, null);
  }

  public Name(Span span, MentionType type, double score) {
    this(span, type, score, null, null);
  }
}
