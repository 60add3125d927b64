package parlance.parse;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConfigurationTest {
  private static final int NO_LABEL = 99;

  /** Six words, numbered 1 to 6 as the nodes are; the root is 0, what is absent 7. */
  private final Configuration configuration =
      new Configuration(IntStream.range(0, 8).toArray(), IntStream.range(10, 18).toArray(), 99);

  @Test
  void beginsWithTheRootAndAllWordsAhead() {
    assertArrayEquals(
        new int[] {7, 7, 0, 1, 2, 3, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7}, seen(0, 18));
    assertArrayEquals(
        new int[] {17, 17, 10, 11, 12, 13, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17},
        seen(18, 36));
    assertTrue(configuration.mayShift());
    assertFalse(configuration.holdsTwoWords());
  }

  @Test
  void seesTheOutermostTwoDependentsOfEachSideAndTheirOutermost() {
    shift(2);
    configuration.arcToLeft(21); // 1 below 2
    configuration.shift();
    configuration.arcToLeft(22); // 2 below 3
    shift(2);
    configuration.arcToRight(23); // 5 below 4
    configuration.arcToRight(24); // 4 below 3
    configuration.shift();
    configuration.arcToRight(25); // 6 below 3
    assertArrayEquals(
        new int[] {7, 0, 3, 7, 7, 7, 2, 6, 7, 4, 1, 7, 7, 7, 7, 7, 7, 7}, seen(0, 18));
    assertArrayEquals(new int[] {22, 25, NO_LABEL, 24, 21, NO_LABEL}, labels(0));
    assertFalse(configuration.mayShift());
    assertFalse(configuration.isTerminal());
    configuration.arcToRight(1);
    assertTrue(configuration.isTerminal());
    assertArrayEquals(
        new int[] {2, 3, 0, 3, 4, 3},
        IntStream.rangeClosed(1, 6).map(configuration::head).toArray());
    assertEquals(1, configuration.label(3));
  }

  @Test
  void theDependentsOfTheNodeBelowComeLast() {
    shift(3);
    configuration.arcToLeft(21); // 2 below 3, above 1
    shift(1);
    assertArrayEquals(
        new int[] {1, 3, 4, 5, 6, 7, 7, 7, 7, 7, 7, 7, 2, 7, 7, 7, 7, 7}, seen(0, 18));
    assertArrayEquals(new int[] {21, NO_LABEL, NO_LABEL, NO_LABEL, NO_LABEL, NO_LABEL}, labels(1));
  }

  private void shift(int times) {
    for (int i = 0; i < times; i++) {
      configuration.shift();
    }
  }

  private int[] labels(int below) {
    return seen(36 + 6 * below, 42 + 6 * below);
  }

  private int[] seen(int from, int to) {
    int[] features = new int[ParserModel.INPUTS];
    configuration.features(features);
    return java.util.Arrays.copyOfRange(features, from, to);
  }
}
