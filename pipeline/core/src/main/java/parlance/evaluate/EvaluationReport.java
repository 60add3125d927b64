package parlance.evaluate;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation as JSON: shares from 0 to 1, to four digits, null where there is nothing to count.
 *
 * @param notMeasured layers of which the gold has nothing, or that were not asked for
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record EvaluationReport(
    Articles articles, Intervals intervals, List<String> notMeasured, List<Line> figures) {
  private static final double DIGITS = 1e4;

  /**
   * How many articles were compared, of those how many the output lacks, and how many it has beside
   * them.
   */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record Articles(int compared, int missing, int notInGold) {}

  /** How the intervals were made. */
  record Intervals(String method, String unit, int resamples, double level, long seed) {
    static Intervals of(long seed) {
      return new Intervals(
          "percentile bootstrap", "article", Bootstrap.RESAMPLES, Bootstrap.LEVEL, seed);
    }
  }

  /** A share, and what it lies between. */
  record Share(@Nullable Double value, @Nullable Double low, @Nullable Double high) {
    static Share of(double value, @Nullable Interval interval) {
      return new Share(
          rounded(value),
          interval == null ? null : rounded(interval.low()),
          interval == null ? null : rounded(interval.high()));
    }
  }

  /** A row of the table; B³ has other right ones for precision than for recall. */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record Line(
      String layer,
      String measure,
      Share precision,
      Share recall,
      Share f1,
      @Nullable Double rightFound,
      @Nullable Double found,
      @Nullable Double rightGold,
      @Nullable Double gold) {}

  static EvaluationReport of(Scores scores, List<Figure> figures, long seed) {
    return new EvaluationReport(
        new Articles(scores.articles().size(), scores.missing(), scores.extra()),
        Intervals.of(seed),
        notMeasured(scores),
        figures.stream().map(EvaluationReport::line).toList());
  }

  static List<String> notMeasured(Scores scores) {
    return Arrays.stream(Layer.values())
        .filter(layer -> !scores.layers().contains(layer))
        .map(Layer::label)
        .toList();
  }

  private static Line line(Figure figure) {
    Tally tally = figure.tally();
    return new Line(
        figure.row().layer().label(),
        figure.row().name(),
        Share.of(tally.precision(), figure.precision()),
        Share.of(tally.recall(), figure.recall()),
        Share.of(tally.f1(), figure.f1()),
        rounded(tally.rightFound()),
        rounded(tally.found()),
        rounded(tally.rightGold()),
        rounded(tally.gold()));
  }

  static @Nullable Double rounded(double value) {
    return Double.isNaN(value) ? null : Math.round(value * DIGITS) / DIGITS;
  }
}
