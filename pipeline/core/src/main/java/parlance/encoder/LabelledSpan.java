package parlance.encoder;

/**
 * Words that a tagger gave to one span.
 *
 * @param kind as its labels have it after {@code B-} and {@code I-}
 * @param first word
 * @param end after the last word
 * @param score from 0 to 1: mean probability of its words' labels
 */
public record LabelledSpan(String kind, int first, int end, double score) {}
