package parlance.evaluate;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Figures as a table for a terminal: shares in per cent, each with its interval. */
final class EvaluationTable {
  private static final String HEAD = "%-28s%-20s%-20s%-20s%6s%6s\n";
  private static final String LINE = "  %-26s%-20s%-20s%-20s%6s%6s\n";

  static final String NOTE =
      "Per cent, counts added up over the articles; in brackets what 95 of 100 such samples of\n"
          + "articles would enclose (percentile bootstrap, "
          + Bootstrap.RESAMPLES
          + " resamples of articles).\n";

  private EvaluationTable() {}

  static String of(List<Figure> figures) {
    StringBuilder table = new StringBuilder();
    table.append(line(HEAD, "", "precision", "recall", "F1", "found", "gold"));
    Layer layer = null;
    for (Figure figure : figures) {
      if (figure.row().layer() != layer) {
        layer = figure.row().layer();
        table.append(layer.label()).append('\n');
      }
      Tally tally = figure.tally();
      table.append(
          line(
              LINE,
              figure.row().name(),
              share(tally.precision(), figure.precision()),
              share(tally.recall(), figure.recall()),
              share(tally.f1(), figure.f1()),
              count(tally.found()),
              count(tally.gold())));
    }
    return table.toString();
  }

  private static String count(double count) {
    return Double.isNaN(count) ? "–" : String.format(Locale.ROOT, "%.0f", count);
  }

  private static String line(String format, Object... cells) {
    return String.format(Locale.ROOT, format, cells);
  }

  static String share(double share, @Nullable Interval interval) {
    if (Double.isNaN(share)) {
      return "–";
    }
    String figure = String.format(Locale.ROOT, "%5.1f", 100 * share);
    return interval == null
        ? figure
        : figure
            + String.format(
                Locale.ROOT, " (%.1f–%.1f)", 100 * interval.low(), 100 * interval.high());
  }
}
