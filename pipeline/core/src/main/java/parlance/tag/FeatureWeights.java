package parlance.tag;

import java.util.List;

/**
 * How much each value of each feature speaks for which tags: rows of tags with weights, named by
 * numbers. Row 0 is empty.
 *
 * <p>Immutable, so threads may share it.
 */
final class FeatureWeights {
  private final List<WordTable> values;
  private final int[] firstRows;
  private final int[] begins;
  private final byte[] tags;
  private final double[] weights;
  private final double[] exponentials;

  /**
   * @param values that features have, by the numbers of their templates
   * @param begins of each row but row 0, template after template and value after value, in the
   *     other two, and the end of the last one
   * @param tags by their numbers
   */
  FeatureWeights(List<WordTable> values, int[] begins, byte[] tags, double[] weights) {
    this.values = List.copyOf(values);
    this.begins = new int[begins.length + 1];
    System.arraycopy(begins, 0, this.begins, 1, begins.length);
    this.tags = tags;
    this.weights = weights;
    exponentials = Exponentials.of(weights);
    firstRows = new int[values.size()];
    int row = 1;
    for (int template = 0; template < firstRows.length; template++) {
      firstRows[template] = row;
      row += values.get(template).size();
    }
    if (row != begins.length) {
      throw new IllegalArgumentException(begins.length + " rows, not " + row);
    }
  }

  /** The row of a feature's value, or 0. */
  int row(Template template, String value) {
    return row(template.number(), value);
  }

  /** The row of a prefix or suffix of some length, or 0. */
  int row(Template affix, int length, String value) {
    return row(affix.number() + length - 1, value);
  }

  private int row(int template, String value) {
    int number = values.get(template).find(value);
    return number < 0 ? 0 : firstRows[template] + number;
  }

  /** Adds the weights of a row to the scores of their tags. */
  void add(int row, double[] scores) {
    for (int i = begins[row]; i < begins[row + 1]; i++) {
      scores[tags[i]] += weights[i];
    }
  }

  /** Multiplies the exponentials of scores by those of the weights of a row. */
  void multiply(int row, double[] exponentialsOfScores) {
    for (int i = begins[row]; i < begins[row + 1]; i++) {
      exponentialsOfScores[tags[i]] *= exponentials[i];
    }
  }
}
