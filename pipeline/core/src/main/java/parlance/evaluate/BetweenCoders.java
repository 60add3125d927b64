package parlance.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parlance.model.SetupException;

/**
 * Two coders of the same articles, measured against each other: Krippendorff's alpha, and the
 * figures of the second with the first as gold, whose F1 is the same the other way round where
 * spans must be equal. F1 says what alpha cannot where most of a text is marked by nobody (G.
 * Hripcsak and A. Rothschild, "Agreement, the F-Measure, and Reliability in Information Retrieval",
 * 2005).
 */
public final class BetweenCoders implements Evaluated {
  private final Scores scores;
  private final int onlyOne;
  private final List<Alpha> alphas;
  private final List<Figure> figures;
  private final EvaluationReport report;

  /** Alpha of a kind of units. */
  record Alpha(Row row, double units, double value, @Nullable Interval interval) {}

  private BetweenCoders(
      Scores scores, int onlyOne, List<SortedMap<Row, Coincidences>> articles, long seed) {
    this.scores = scores;
    this.onlyOne = onlyOne;
    alphas = alphas(articles, seed);
    figures = scores.figures(seed);
    report = EvaluationReport.of(scores, figures, seed);
  }

  /**
   * Measures two coders on the articles that both have.
   *
   * @throws SetupException if either cannot be read, the text of an article differs, or they have
   *     none in common
   */
  public static BetweenCoders of(Path first, Path second, Settings settings) {
    Optional<Path> sheet = Gold.sheet(first);
    Optional<Path> otherSheet = Gold.sheet(second);
    if (sheet.isPresent() && otherSheet.isPresent()) {
      SheetAgreement sheets =
          SheetAgreement.of(Sheet.read(sheet.get()), Sheet.read(otherSheet.get()));
      return new BetweenCoders(
          new Scores(sheets.unscored(), 0, 0, Set.of(), List.of()),
          sheets.onlyOne(),
          sheets.articles(),
          settings.seed());
    }
    Map<String, Coding> others = new HashMap<>();
    List<Coding> all = Gold.read(second);
    all.forEach(coding -> others.put(coding.id(), coding));
    List<Coding> one = Gold.read(first);
    List<Coding> common = one.stream().filter(coding -> others.containsKey(coding.id())).toList();
    if (common.isEmpty()) {
      throw new SetupException(first + " and " + second + " have no article in common");
    }
    Evaluation evaluation = new Evaluation(common, settings, Map.of());
    Scores scores = evaluation.of(all.stream());
    List<SortedMap<Row, Coincidences>> articles = new ArrayList<>();
    for (Coding coding : common) {
      Coding other = others.getOrDefault(coding.id(), coding);
      articles.add(Agreement.of(new Comparison(coding, other), scores.layers()));
    }
    int lone = one.size() + all.size() - 2 * common.size();
    return new BetweenCoders(scores, lone, articles, settings.seed());
  }

  private static List<Alpha> alphas(List<SortedMap<Row, Coincidences>> articles, long seed) {
    int[] once = new int[articles.size()];
    Arrays.fill(once, 1);
    SortedMap<Row, Coincidences> totals = totals(articles, once);
    List<@Nullable Interval> intervals =
        new Bootstrap(articles.size(), seed)
            .intervals(
                totals.size(),
                drawn ->
                    totals(articles, drawn).values().stream()
                        .mapToDouble(Coincidences::alpha)
                        .toArray());
    List<Alpha> alphas = new ArrayList<>();
    totals.forEach(
        (row, total) ->
            alphas.add(
                new Alpha(row, total.values() / 2, total.alpha(), intervals.get(alphas.size()))));
    return alphas;
  }

  private static SortedMap<Row, Coincidences> totals(
      List<SortedMap<Row, Coincidences>> articles, int[] drawn) {
    SortedMap<Row, Coincidences> totals = new TreeMap<>();
    for (int i = 0; i < drawn.length; i++) {
      int times = drawn[i];
      articles
          .get(i)
          .forEach(
              (row, more) ->
                  totals.put(row, totals.getOrDefault(row, Coincidences.NONE).plus(more, times)));
    }
    return totals;
  }

  @Override
  public String page() {
    StringBuilder page = new StringBuilder();
    page.append("articles of both coders: ").append(scores.articles().size());
    page.append("; of one alone, which do not count: ").append(onlyOne).append("\n\n");
    page.append(String.format(Locale.ROOT, "%-32s%-26s%7s\n", "", "Krippendorff's alpha", "units"));
    Layer layer = null;
    for (Alpha alpha : alphas) {
      if (alpha.row().layer() != layer) {
        layer = alpha.row().layer();
        page.append(layer.label()).append('\n');
      }
      page.append(
          String.format(
              Locale.ROOT,
              "  %-30s%-26s%7.0f\n",
              alpha.row().name(),
              coefficient(alpha),
              alpha.units()));
    }
    if (figures.isEmpty()) {
      return page.toString();
    }
    page.append("\nThe second coder, with the first as gold:\n\n");
    page.append(EvaluationTable.of(figures)).append('\n');
    return page.append(EvaluationTable.NOTE).toString();
  }

  private static String coefficient(Alpha alpha) {
    if (Double.isNaN(alpha.value())) {
      return "–";
    }
    Interval interval = alpha.interval();
    String value = String.format(Locale.ROOT, "%6.3f", alpha.value());
    return interval == null
        ? value
        : value + String.format(Locale.ROOT, " (%.3f to %.3f)", interval.low(), interval.high());
  }

  @Override
  public void writeJson(Path file) {
    JsonFile.write(file, AgreementReport.of(alphas, report, onlyOne));
  }

  @Override
  public void writeErrors(Path file) {
    ErrorTable.write(file, scores.errors());
  }
}
