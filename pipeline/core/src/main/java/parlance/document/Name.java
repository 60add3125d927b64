package parlance.document;

/**
 * A name that was recognised, before it is known whose it is.
 *
 * @param score of the recogniser, from 0 to 1
 */
public record Name(Span span, MentionType type, double score) {}
