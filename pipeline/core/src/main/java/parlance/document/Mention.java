package parlance.document;

import org.jspecify.annotations.Nullable;

/**
 * Words that stand for somebody or something.
 *
 * @param id {@code m1}, {@code m2}, … in text order
 * @param entity id of the entity meant, or null if that is not known
 * @param score from 0 to 1
 */
public record Mention(
    String id, Span span, MentionType type, Form form, @Nullable String entity, double score) {

  /** The grammatical form of a mention. */
  public enum Form {
    NAME,
    NOMINAL,
    PRONOUN
  }
}
