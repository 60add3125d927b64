package parlance.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parlance.evaluate.Misfit.Kind;
import parlance.sample.Manifest;
import parlance.sample.Unit;

/**
 * What a sheet says of an output. Each stance or quote counts as often as its weight says; recall
 * can only be told where whole articles were read. Where no more than the polarity is wrong, the
 * text has the stance with the other polarity, and that was missed.
 */
final class SheetScores {
  private final Sheet sheet;
  private final Map<String, Double> weights;
  private final boolean whole;
  private final Map<String, ArticleScore> articles = new TreeMap<>();
  private final List<ErrorTable.Row> errors = new ArrayList<>();
  private int open;

  /**
   * Counts.
   *
   * @param weights by {@link Manifest#key}; 1 where nothing is said
   */
  SheetScores(Sheet sheet, Map<String, Double> weights) {
    this.sheet = sheet;
    this.weights = weights;
    this.whole = sheet.unit() == Unit.ARTICLE;
    sheet.rows().forEach(this::add);
  }

  private void add(Sheet.Row row) {
    ArticleScore score = articles.computeIfAbsent(row.article(), absent -> new ArticleScore());
    double weight =
        weights.getOrDefault(
            Manifest.key(row.article(), row.part()), weights.getOrDefault(row.article(), 1.0));
    Row all = new Row(sheet.layer(), 0, "all of it");
    if (row.isEmpty()) {
      return;
    }
    if (row.isMissed()) {
      score.add(all, new Tally(0, 0, 0, whole ? weight : Double.NaN));
      error(row, Kind.MISSED, row.found(), "");
      return;
    }
    Boolean right = row.isRight();
    open += right == null ? 1 : 0;
    boolean polarityAlone =
        Boolean.FALSE.equals(row.judgements().get("polarity_right"))
            && row.judgements().values().stream().filter(Boolean.FALSE::equals).count() == 1;
    add(score, all, right, weight, whole ? (polarityAlone ? weight : 0) : Double.NaN);
    int rank = 1;
    for (Map.Entry<String, @Nullable Boolean> each : row.judgements().entrySet()) {
      String name = each.getKey().replace("_right", "");
      add(score, new Row(sheet.layer(), rank++, name), each.getValue(), weight, Double.NaN);
    }
    if (Boolean.FALSE.equals(right)) {
      error(row, polarityAlone ? Kind.WRONG_POLARITY : Kind.WRONG, "", row.found());
    }
  }

  /**
   * Adds a judgement.
   *
   * @param more what is in the text without having been found; not a number if nobody knows
   */
  private static void add(
      ArticleScore score, Row row, @Nullable Boolean right, double weight, double more) {
    if (right != null) {
      double rights = right ? weight : 0;
      score.add(row, new Tally(rights, weight, rights, rights + more));
    }
  }

  private void error(Sheet.Row row, Kind kind, String gold, String found) {
    String what = sheet.layer() == Layer.QUOTES ? "quote" : "stance";
    errors.add(new ErrorTable.Row(row.article(), what, kind, null, gold, found, row.sentence()));
  }

  /** How many rows nobody judged. */
  int open() {
    return open;
  }

  Scores scores() {
    List<Scores.Scored> scored =
        articles.values().stream().map(score -> new Scores.Scored(1, score)).toList();
    return new Scores(scored, 0, 0, Set.of(sheet.layer()), errors);
  }
}
