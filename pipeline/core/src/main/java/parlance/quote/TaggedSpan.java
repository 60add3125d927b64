package parlance.quote;

/**
 * A stretch of words to which the tagger gave one role.
 *
 * @param first word
 * @param end after the last word
 * @param anchor first word of the cue to which it belongs, or {@link Scene#NONE}
 * @param score from 0 to 1: mean probability of its words' labels
 */
record TaggedSpan(Role role, int first, int end, int anchor, double score) {
  enum Role {
    SOURCE,
    CUE,
    CONTENT
  }
}
