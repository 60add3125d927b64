package parlance.document;

import java.util.Arrays;

/**
 * How well each label fits each word: logarithms of probabilities, up to a constant for each word.
 * Immutable.
 */
public final class LabelScores {
  private final LabelScheme scheme;
  private final int labels;
  private final float[] scores;

  /**
   * @param scores of each label, by column, for each word, by row; copied
   */
  public LabelScores(LabelScheme scheme, float[][] scores) {
    this.scheme = scheme;
    this.labels = scheme.labels().size();
    this.scores = new float[scores.length * labels];
    for (int word = 0; word < scores.length; word++) {
      if (scores[word].length != labels) {
        throw new IllegalArgumentException(
            scores[word].length + " scores for the labels " + scheme.labels());
      }
      System.arraycopy(scores[word], 0, this.scores, word * labels, labels);
    }
  }

  public LabelScheme scheme() {
    return scheme;
  }

  /** Number of words. */
  public int words() {
    return scores.length / labels;
  }

  /** Score of a label for a word. */
  public float of(int word, int label) {
    return scores[word * labels + label];
  }

  /** Probability of a label for a word, whatever stands beside it. */
  public double probability(int word, int label) {
    double sum = 0;
    for (int other = 0; other < labels; other++) {
      sum += Math.exp(of(word, other) - of(word, label));
    }
    return 1 / sum;
  }

  /** Probability of each label for a word, whatever stands beside it. */
  public double[] probabilities(int word) {
    double[] probabilities = new double[labels];
    double best = of(word, 0);
    for (int label = 1; label < labels; label++) {
      best = Math.max(best, of(word, label));
    }
    double sum = 0;
    for (int label = 0; label < labels; label++) {
      probabilities[label] = Math.exp(of(word, label) - best);
      sum += probabilities[label];
    }
    for (int label = 0; label < labels; label++) {
      probabilities[label] /= sum;
    }
    return probabilities;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LabelScores that
        && scheme.equals(that.scheme)
        && Arrays.equals(scores, that.scores);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(scores);
  }

  @Override
  public String toString() {
    return words() + " words by " + scheme.labels();
  }
}
