package parlance.sample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllocationTest {

  private static int[] numbers(String numbers) {
    return Arrays.stream(numbers.split(" ", -1)).mapToInt(Integer::parseInt).toArray();
  }

  @ParameterizedTest
  @CsvSource({
    "60 30 10, 10, 6 3 1",
    "50 25 25, 10, 5 3 2", // the remainders are equal, and the first goes first
    "96 2 2, 10, 8 1 1", // one of each, at the cost of the largest
    "5 5, 20, 5 5",
    "70 20 10, 2, 2 0 0", // too few for one of each
    "1 1 1, 3, 1 1 1",
    "10, 4, 4"
  })
  void drawsAreInProportionWithOneOfEach(String sizes, int wanted, String drawn) {
    assertArrayEquals(numbers(drawn), Allocation.of(numbers(sizes), wanted));
  }

  @Test
  void allThatIsWantedIsDrawnAndNoStratumIsOverdrawn() {
    Random random = new Random(5);
    for (int round = 0; round < 1000; round++) {
      int[] sizes = random.ints(1 + random.nextInt(12), 1, 200).toArray();
      int all = IntStream.of(sizes).sum();
      int wanted = 1 + random.nextInt(all);
      int[] drawn = Allocation.of(sizes, wanted);
      assertEquals(wanted, IntStream.of(drawn).sum());
      for (int i = 0; i < sizes.length; i++) {
        assertTrue(drawn[i] <= sizes[i]);
        assertTrue(drawn[i] >= (wanted >= sizes.length ? 1 : 0));
      }
    }
  }
}
