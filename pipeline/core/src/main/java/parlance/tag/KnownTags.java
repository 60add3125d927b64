package parlance.tag;

import java.util.List;

/**
 * How a word was tagged in the training data.
 *
 * @param candidates tags that it may have, by their numbers, in the order in which they are tried
 * @param mostFrequent among them; empty if the word was not seen
 * @param rare whether it came so rarely that its form says more than itself
 */
record KnownTags(List<Integer> candidates, String mostFrequent, boolean rare) {
  KnownTags {
    candidates = List.copyOf(candidates);
  }

  boolean unseen() {
    return mostFrequent.isEmpty();
  }
}
