package parlance.crf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On short sentences, where all sequences of labels can be listed. */
class MarginalsTest {
  @ParameterizedTest
  @CsvSource({"1, 3, 0", "2, 2, 0", "4, 3, 0", "6, 4, 0", "5, 3, 0.2", "3, 5, 0.4"})
  void areTheSharesOfAllSequences(int words, int labels, double impossible) {
    Random random = new Random(words * 31L + labels);
    int pairs = labels * labels;
    double[] sums = new double[words * pairs];
    for (int i = 0; i < sums.length; i++) {
      boolean isOut = i % pairs != 0 && random.nextDouble() < impossible;
      sums[i] = isOut ? Double.NEGATIVE_INFINITY : 8 * random.nextDouble() - 4;
    }
    double[][] expected = new double[words][labels];
    double total = 0;
    // Before the first word stands a label as well.
    int sequences = (int) Math.pow(labels, words + 1);
    for (int sequence = 0; sequence < sequences; sequence++) {
      double sum = 0;
      int[] label = new int[words + 1];
      int rest = sequence;
      for (int i = 0; i <= words; i++) {
        label[i] = rest % labels;
        rest /= labels;
        sum += i == 0 ? 0 : sums[(i - 1) * pairs + label[i - 1] * labels + label[i]];
      }
      total += Math.exp(sum);
      for (int i = 0; i < words; i++) {
        expected[i][label[i + 1]] += Math.exp(sum);
      }
    }
    Marginals marginals = new Marginals(sums, labels);
    for (int i = 0; i < words; i++) {
      for (int label = 0; label < labels; label++) {
        assertEquals(expected[i][label] / total, marginals.probability(i, label), 1e-12);
      }
    }
  }
}
