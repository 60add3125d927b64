package parlance.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Confidence intervals by the percentile bootstrap (B. Efron and R. Tibshirani, "An Introduction to
 * the Bootstrap", 1993, section 13.3): as many articles as there are, are drawn with replacement,
 * each with all that is in it, and the figures counted anew; an interval lies between the 2.5th and
 * the 97.5th percentile of the resamples. The same seed gives the same intervals.
 *
 * @param units how many articles there are
 */
record Bootstrap(int units, long seed) {
  static final int RESAMPLES = 1000;
  static final double LEVEL = 0.95;

  /**
   * The intervals of some figures.
   *
   * @param figures from how often each article was drawn; what is not a number is passed over
   * @return one for each figure; null for a figure that no resample gives, and for all of them with
   *     fewer than two articles
   */
  List<@Nullable Interval> intervals(int count, Function<int[], double[]> figures) {
    List<@Nullable Interval> intervals = new ArrayList<>();
    double[][] values = units < 2 ? new double[count][0] : resampled(count, figures);
    for (double[] figure : values) {
      double[] sorted = Arrays.stream(figure).filter(value -> !Double.isNaN(value)).toArray();
      Arrays.sort(sorted);
      double tail = (1 - LEVEL) / 2;
      intervals.add(
          sorted.length == 0
              ? null
              : new Interval(percentile(sorted, tail), percentile(sorted, 1 - tail)));
    }
    return intervals;
  }

  private double[][] resampled(int count, Function<int[], double[]> figures) {
    Random random = new Random(seed);
    double[][] values = new double[count][RESAMPLES];
    for (int resample = 0; resample < RESAMPLES; resample++) {
      int[] drawn = new int[units];
      for (int i = 0; i < units; i++) {
        drawn[random.nextInt(units)]++;
      }
      double[] counted = figures.apply(drawn);
      for (int figure = 0; figure < count; figure++) {
        values[figure][resample] = counted[figure];
      }
    }
    return values;
  }

  /** Between the two values next to it, as R's type 7 does. */
  private static double percentile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) Math.floor(place);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
