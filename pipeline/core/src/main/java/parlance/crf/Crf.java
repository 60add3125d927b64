package parlance.crf;

import java.io.IOException;
import java.util.List;
import parlance.model.ArrayReader;
import parlance.model.ArrayWriter;

/**
 * A linear-chain CRF's labels, weights, and how it was set up to see words.
 *
 * <p>Immutable, so threads may share it.
 */
final class Crf {
  private static final String BETWEEN_LABELS = " ";

  private final List<String> labels;
  private final byte[] together;
  private final float[] weights;
  private final int shaper;
  private final int longestLetters;
  private final int nearby;

  /**
   * @param labels in the order in which CoreNLP sums over them
   * @param together for each pair of labels, the earlier one's number first, 1 if they ever follow
   *     each other, or else 0
   * @param weights of all features: for one of a word's label as many as there are labels, for one
   *     of two neighbouring labels as many as there are pairs
   * @param shaper number of the {@link edu.stanford.nlp.process.WordShapeClassifier}'s kind of
   *     shape
   * @param longestLetters most UTF-16 units of a word's beginning or end that is a feature
   * @param nearby how many words on each side count as nearby
   */
  Crf(
      List<String> labels,
      byte[] together,
      float[] weights,
      int shaper,
      int longestLetters,
      int nearby) {
    this.labels = List.copyOf(labels);
    this.together = together;
    this.weights = weights;
    this.shaper = shaper;
    this.longestLetters = longestLetters;
    this.nearby = nearby;
  }

  static Crf read(ArrayReader in) throws IOException {
    return new Crf(
        List.of(in.text().split(BETWEEN_LABELS, -1)),
        in.bytes(),
        in.floats(),
        in.number(),
        in.number(),
        in.number());
  }

  void write(ArrayWriter out) throws IOException {
    out.text(String.join(BETWEEN_LABELS, labels));
    out.bytes(together);
    out.floats(weights);
    out.number(shaper);
    out.number(longestLetters);
    out.number(nearby);
  }

  List<String> labels() {
    return labels;
  }

  boolean isEver(int pair) {
    return together[pair] != 0;
  }

  int shaper() {
    return shaper;
  }

  int longestLetters() {
    return longestLetters;
  }

  int nearby() {
    return nearby;
  }

  /**
   * Adds the weights of a feature to sums that begin at a place.
   *
   * @param row where the weights begin; if it is {@link FeatureTable#NONE} there are none
   */
  void add(int row, double[] sums, int begin, int count) {
    if (row != FeatureTable.NONE) {
      for (int i = 0; i < count; i++) {
        sums[begin + i] += weights[row + i];
      }
    }
  }
}
