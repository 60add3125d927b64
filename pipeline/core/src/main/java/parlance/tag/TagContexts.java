package parlance.tag;

import java.util.List;

/**
 * What the two tags before a word say about its own. Such a pair has a number.
 *
 * <p>Immutable, so threads may share it; its arrays are not to be changed.
 */
final class TagContexts {
  private static final String OUTSIDE = "NA";

  private final int tags;
  private final double[][] scores;
  private final double[][] exponentials;
  private final double[] sums;

  TagContexts(List<String> tags, FeatureWeights weights) {
    this.tags = tags.size();
    int contexts = (tags.size() + 1) * (tags.size() + 1);
    scores = new double[contexts][tags.size()];
    exponentials = new double[contexts][];
    sums = new double[contexts];
    for (int secondLast = 0; secondLast <= tags.size(); secondLast++) {
      for (int last = 0; last <= tags.size(); last++) {
        int context = number(secondLast, last);
        String both = name(secondLast, tags) + "!" + name(last, tags);
        weights.add(weights.row(Template.TWO_TAGS_BEFORE, both), scores[context]);
        weights.add(weights.row(Template.TAG_BEFORE, name(last, tags)), scores[context]);
        exponentials[context] = Exponentials.of(scores[context]);
        for (double exponential : exponentials[context]) {
          sums[context] += exponential;
        }
      }
    }
  }

  private static String name(int tag, List<String> tags) {
    return tag < tags.size() ? tags.get(tag) : OUTSIDE;
  }

  int tags() {
    return tags;
  }

  /** The number that stands for the tags of what is before a sentence. */
  int outside() {
    return tags;
  }

  int number(int secondLast, int last) {
    return secondLast * (tags + 1) + last;
  }

  /** By the number of the tag after a pair. */
  double[] scores(int context) {
    return scores[context];
  }

  /** The exponentials of {@link #scores}. */
  double[] exponentials(int context) {
    return exponentials[context];
  }

  /** The sum of {@link #exponentials}. */
  double sum(int context) {
    return sums[context];
  }
}
