package parlance.tag;

/**
 * The probabilities of a word's tags, by products of exponentials that were taken beforehand. Most
 * tags have no weight for most words, so the sum over all tags, by which they are divided, is that
 * of the pair of tags before with what the words change of it. Not for two threads at once.
 */
final class QuickScores {
  /** Where less is left of the pair's sum, rounding has done too much harm to the rest. */
  private static final double LEAST_LEFT = 1e-3;

  private final FeatureWeights weights;
  private final TagContexts contexts;
  private final SentenceEvidence sentence;
  private final double[] ofWords;
  private final int[] changed;
  private final double[] changes;
  private int changedCount;
  private boolean sound = true;

  QuickScores(FeatureWeights weights, TagContexts contexts, SentenceEvidence sentence) {
    this.weights = weights;
    this.contexts = contexts;
    this.sentence = sentence;
    ofWords = new double[contexts.tags()];
    changed = new int[contexts.tags()];
    changes = new double[contexts.tags()];
  }

  /** Goes to a word. */
  void moveTo(int word) {
    System.arraycopy(sentence.word(word).exponentials(), 0, ofWords, 0, ofWords.length);
    multiply(sentence.rowsBeside(word));
    multiply(sentence.rowsPlaced(word));
    changedCount = 0;
    for (int tag = 0; tag < ofWords.length; tag++) {
      if (ofWords[tag] != 1) {
        changed[changedCount] = tag;
        changes[changedCount++] = ofWords[tag] - 1;
      }
    }
  }

  private void multiply(int[] rows) {
    for (int row : rows) {
      weights.multiply(row, ofWords);
    }
  }

  /**
   * Gives the probabilities of some tags after a pair of tags.
   *
   * @param context the pair's number
   * @param tags by their numbers
   * @param probabilities to be set, in the order of the tags
   */
  void after(int context, int[] tags, double[] probabilities) {
    double[] ofPair = contexts.exponentials(context);
    double sum = contexts.sum(context);
    double least = LEAST_LEFT * sum;
    for (int i = 0; i < changedCount; i++) {
      sum += ofPair[changed[i]] * changes[i];
    }
    if (!(sum > least)) {
      sum = 0;
      for (int tag = 0; tag < ofPair.length; tag++) {
        sum += ofPair[tag] * ofWords[tag];
      }
    }
    sound &= sum > 0 && sum < Double.POSITIVE_INFINITY;
    double share = 1 / sum;
    for (int i = 0; i < tags.length; i++) {
      probabilities[i] = ofPair[tags[i]] * ofWords[tags[i]] * share;
    }
  }

  /** Whether no sum was too large or too small for its exponentials so far. */
  boolean sound() {
    return sound;
  }
}
