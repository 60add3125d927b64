package parlance.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClustersTest {

  /** Clusters of letters, as in "abc de". */
  private static List<Set<String>> clusters(String letters) {
    return Arrays.stream(letters.split(" ", -1))
        .map(
            cluster ->
                cluster
                    .codePoints()
                    .mapToObj(Character::toString)
                    .collect(Collectors.<String, Set<String>>toCollection(TreeSet::new)))
        .filter(cluster -> !cluster.isEmpty())
        .toList();
  }

  /**
   * The example of figure 1 of Bagga and Baldwin, and that of section 4 of Pradhan et al., whose
   * results are theirs.
   */
  @ParameterizedTest
  @CsvSource({
    "12345 67 89ABC, 12345 6789ABC, 0.7619, 1, ",
    "12345 67 89ABC, 1234589ABC 67, 0.5833, 1, ",
    "abc defg, ab cd fghi, 0.5, 0.4167, 0.4333"
  })
  void publishedExamplesComeOutAsPrinted(
      String gold, String found, double precision, double recall, Double ceaf) {
    Clusters<String> clusters = new Clusters<>(clusters(gold), clusters(found));
    assertEquals(precision, clusters.bCubed().precision(), 0.0001);
    assertEquals(recall, clusters.bCubed().recall(), 0.0001);
    if (ceaf != null) {
      assertEquals(ceaf, clusters.ceafE().precision(), 0.0001);
      assertEquals(0.65, clusters.ceafE().recall(), 0.0001);
    }
  }

  @Test
  void whatIsTheSameIsRightAndWhatIsMissingCosts() {
    Clusters<String> same = new Clusters<>(clusters("abc de f"), clusters("f ed cba"));
    assertEquals(1, same.bCubed().f1());
    assertEquals(1, same.ceafE().f1());
    Clusters<String> none = new Clusters<>(clusters("abc"), List.of());
    assertEquals(0, none.bCubed().f1());
    assertEquals(0, none.ceafE().f1());
    assertEquals(0, new Clusters<>(List.of(), clusters("abc")).bCubed().f1());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void noOtherAssignmentHasALargerTotal(long seed) {
    Random random = new Random(seed);
    double[][] weights = new double[1 + random.nextInt(5)][1 + random.nextInt(5)];
    for (double[] row : weights) {
      Arrays.setAll(row, column -> random.nextInt(4) / 3.0);
    }
    assertEquals(best(weights, 0, 0), Assignment.largestTotal(weights), 1e-12);
  }

  private static double best(double[][] weights, int row, int taken) {
    if (row == weights.length) {
      return 0;
    }
    double best = best(weights, row + 1, taken);
    for (int column = 0; column < weights[row].length; column++) {
      if ((taken & (1 << column)) == 0) {
        double total = weights[row][column] + best(weights, row + 1, taken | (1 << column));
        best = Math.max(best, total);
      }
    }
    return best;
  }
}
