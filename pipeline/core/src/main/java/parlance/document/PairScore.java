package parlance.document;

import org.jspecify.annotations.Nullable;

/**
 * How a sentence is read: as one actor for another, against it, or neither.
 *
 * @param holder whose position it would be; null for whoever it is, the article included
 * @param target whom it would be about
 * @param quote id of the quote by whose speaker the holder speaks in this sentence, or null
 * @param favor from 0 to 1
 * @param against from 0 to 1; with {@code favor} at most 1
 */
public record PairScore(
    @Nullable Party holder, Party target, @Nullable String quote, double favor, double against) {

  /** An actor, by the words that name it in or beside the sentence. */
  public record Party(@Nullable String entity, Span span) {}
}
