package parlance.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BootstrapTest {

  private static Function<int[], double[]> mean(double... values) {
    return drawn ->
        new double[] {
          IntStream.range(0, drawn.length).mapToDouble(i -> drawn[i] * values[i]).sum()
              / values.length
        };
  }

  @Test
  void eachResampleHasAsManyArticles() {
    new Bootstrap(17, 3)
        .intervals(
            1,
            drawn -> {
              assertEquals(17, Arrays.stream(drawn).sum());
              return new double[1];
            });
  }

  @Test
  void theSameSeedGivesTheSameInterval() {
    Function<int[], double[]> figure = mean(1.03, 2.41, 3.2, 4.77, 9.1);
    assertEquals(
        new Bootstrap(5, 1).intervals(1, figure), new Bootstrap(5, 1).intervals(1, figure));
    assertNotEquals(
        new Bootstrap(5, 1).intervals(1, figure), new Bootstrap(5, 2).intervals(1, figure));
  }

  @Test
  void withOneArticleOrNothingToCountThereIsNone() {
    assertNull(new Bootstrap(1, 1).intervals(1, drawn -> new double[] {1}).get(0));
    assertNull(new Bootstrap(3, 1).intervals(1, drawn -> new double[] {Double.NaN}).get(0));
  }

  /** Of 200 samples of 40 values with a mean of 0.5, most intervals hold it, and not all. */
  @Test
  void aboutNinetyFiveInHundredIntervalsHoldTheTruth() {
    Random random = new Random(11);
    int holds = 0;
    for (int sample = 0; sample < 200; sample++) {
      double[] values = random.doubles(40).toArray();
      List<Interval> interval = new Bootstrap(40, sample).intervals(1, mean(values));
      Interval only = interval.get(0);
      holds += only.low() <= 0.5 && 0.5 <= only.high() ? 1 : 0;
    }
    assertTrue(holds >= 180 && holds < 200, holds + " of 200");
  }
}
