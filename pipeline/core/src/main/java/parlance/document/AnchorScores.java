package parlance.document;

import java.util.Arrays;

/**
 * How well each word of a stretch of text anchors a span that begins at a certain word: logarithms
 * of probabilities, up to a constant. Immutable.
 */
public final class AnchorScores {
  private final int first;
  private final float[] scores;

  /**
   * @param first first word of the stretch
   * @param scores of its words; copied
   */
  public AnchorScores(int first, float[] scores) {
    if (scores.length == 0) {
      throw new IllegalArgumentException("no words from " + first);
    }
    this.first = first;
    this.scores = scores.clone();
  }

  /** First word of the stretch. */
  public int first() {
    return first;
  }

  /** After the last word of the stretch. */
  public int end() {
    return first + scores.length;
  }

  /** Score of a word of the stretch. */
  public float of(int word) {
    return scores[word - first];
  }

  /** Score of the best word. */
  public float best() {
    float best = scores[0];
    for (float score : scores) {
      best = Math.max(best, score);
    }
    return best;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AnchorScores that
        && first == that.first
        && Arrays.equals(scores, that.scores);
  }

  @Override
  public int hashCode() {
    return 31 * first + Arrays.hashCode(scores);
  }

  @Override
  public String toString() {
    return "words " + first + " to " + end();
  }
}
