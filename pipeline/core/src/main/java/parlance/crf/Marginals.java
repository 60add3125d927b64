package parlance.crf;

/**
 * The probabilities of the labels of each word of a sentence, by passing messages along it forwards
 * and backwards, in logarithms, with the sums in CoreNLP's order.
 */
final class Marginals {
  /** What is smaller than the largest by more than this, in logarithms, does not count in a sum. */
  private static final double TOLERANCE = 30;

  private final double[] sums;
  private final int labels;
  private final int pairs;
  private final int words;
  private final double total;

  /**
   * @param sums as {@link Potentials#sums} gives them, for one word at least; they are changed
   */
  Marginals(double[] sums, int labels) {
    this.sums = sums;
    this.labels = labels;
    this.pairs = labels * labels;
    this.words = sums.length / pairs;
    backward(forward());
    total = logSum(0, 1, pairs);
  }

  double probability(int word, int label) {
    return Math.exp(logSum(word * pairs + label, labels, labels) - total);
  }

  private double[] forward() {
    double[] messages = new double[words * labels];
    for (int word = 1; word < words; word++) {
      for (int label = 0; label < labels; label++) {
        double message = logSum((word - 1) * pairs + label, labels, labels);
        messages[(word - 1) * labels + label] = message;
        for (int next = 0; next < labels; next++) {
          sums[word * pairs + label * labels + next] += message;
        }
      }
    }
    return messages;
  }

  private void backward(double[] messages) {
    for (int word = words - 2; word >= 0; word--) {
      for (int label = 0; label < labels; label++) {
        double message = logSum((word + 1) * pairs + label * labels, 1, labels);
        double forward = messages[word * labels + label];
        if (message != Double.NEGATIVE_INFINITY || forward != Double.NEGATIVE_INFINITY) {
          message -= forward;
        }
        for (int before = 0; before < labels; before++) {
          sums[word * pairs + before * labels + label] += message;
        }
      }
    }
  }

  /** The logarithm of the sum of what some logarithms stand for, so many steps apart. */
  private double logSum(int begin, int step, int count) {
    int end = begin + step * count;
    int largest = begin;
    for (int i = begin + step; i < end; i += step) {
      if (sums[i] > sums[largest]) {
        largest = i;
      }
    }
    double most = sums[largest];
    double rest = 0;
    for (int i = begin; i < end; i += step) {
      if (i != largest && sums[i] > most - TOLERANCE) {
        rest += Math.exp(sums[i] - most);
      }
    }
    return rest != 0 ? most + Math.log(1 + rest) : most;
  }
}
