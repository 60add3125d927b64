package parlance.sentiment;

import parlance.document.PairScore.Party;

/**
 * An actor by the words that name it.
 *
 * @param first index of its first token in the document
 * @param end index after its last token
 */
record Actor(Party party, int first, int end) {
  boolean overlaps(Actor other) {
    return first < other.end && other.first < end;
  }

  boolean isSameAs(Actor other) {
    return party.entity() != null && party.entity().equals(other.party.entity());
  }

  /** Number of tokens between the two. */
  int distance(Actor other) {
    return Math.max(first, other.first) - Math.min(end, other.end);
  }
}
