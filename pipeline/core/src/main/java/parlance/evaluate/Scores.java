package parlance.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How well an output does on the articles of a gold.
 *
 * @param articles in the gold's order
 * @param missing how many of them the output does not have; they cost recall
 * @param extra how many articles of the output the gold does not have; they do not count
 * @param layers that were measured
 * @param errors in the order of the articles
 */
record Scores(
    List<Scored> articles, int missing, int extra, Set<Layer> layers, List<ErrorTable.Row> errors) {
  private static final int PER_ROW = 3;

  /**
   * An article.
   *
   * @param weight how many articles it stands for
   */
  record Scored(double weight, ArticleScore score) {}

  Scores {
    articles = List.copyOf(articles);
    layers = new TreeSet<>(layers);
    errors = List.copyOf(errors);
  }

  /** The counts, added up over the articles, with intervals. */
  List<Figure> figures(long seed) {
    Set<Row> named = new TreeSet<>();
    articles.forEach(article -> named.addAll(article.score().tallies().keySet()));
    List<Row> rows = List.copyOf(named);
    int[] once = new int[articles.size()];
    Arrays.fill(once, 1);
    Map<Row, Tally> totals = totals(once);
    var intervals =
        new Bootstrap(articles.size(), seed)
            .intervals(PER_ROW * rows.size(), drawn -> shares(rows, totals(drawn)));
    List<Figure> figures = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      figures.add(
          new Figure(
              rows.get(i),
              totals.getOrDefault(rows.get(i), Tally.NONE),
              intervals.get(PER_ROW * i),
              intervals.get(PER_ROW * i + 1),
              intervals.get(PER_ROW * i + 2)));
    }
    return figures;
  }

  private Map<Row, Tally> totals(int[] drawn) {
    Map<Row, Tally> totals = new TreeMap<>();
    for (int i = 0; i < drawn.length; i++) {
      double times = drawn[i] * articles.get(i).weight();
      if (times > 0) {
        articles
            .get(i)
            .score()
            .tallies()
            .forEach((row, tally) -> totals.merge(row, Tally.NONE.plus(tally, times), Tally::plus));
      }
    }
    return totals;
  }

  private static double[] shares(List<Row> rows, Map<Row, Tally> totals) {
    double[] shares = new double[PER_ROW * rows.size()];
    for (int i = 0; i < rows.size(); i++) {
      Tally tally = totals.getOrDefault(rows.get(i), Tally.NONE);
      shares[PER_ROW * i] = tally.precision();
      shares[PER_ROW * i + 1] = tally.recall();
      shares[PER_ROW * i + 2] = tally.f1();
    }
    return shares;
  }
}
