package parlance.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import parlance.model.SetupException;
import parlance.sample.Manifest;

/**
 * Two coders' judgements of the same rows.
 *
 * @param articles what they made of each article
 * @param onlyOne how many rows only one of the sheets has
 */
record SheetAgreement(List<SortedMap<Row, Coincidences>> articles, int onlyOne) {

  SheetAgreement {
    articles = List.copyOf(articles);
  }

  /**
   * Compares sheets.
   *
   * @throws SetupException if one is of quotes and the other of stances, or if they have no row in
   *     common
   */
  static SheetAgreement of(Sheet one, Sheet other) {
    if (one.layer() != other.layer()) {
      throw new SetupException(
          one.file() + " is of " + one.layer().label() + ", " + other.file() + " is not");
    }
    Map<String, Sheet.Row> others = new LinkedHashMap<>();
    found(other).forEach(row -> others.put(Manifest.key(row.article(), row.part()), row));
    Map<String, Map<Row, List<List<String>>>> units = new TreeMap<>();
    int common = 0;
    for (Sheet.Row row : found(one)) {
      Sheet.Row match = others.get(Manifest.key(row.article(), row.part()));
      if (match != null) {
        common++;
        add(one.layer(), row, match, units);
      }
    }
    if (common == 0) {
      throw new SetupException(one.file() + " and " + other.file() + " have no row in common");
    }
    List<SortedMap<Row, Coincidences>> articles = new ArrayList<>();
    for (Map<Row, List<List<String>>> rows : units.values()) {
      SortedMap<Row, Coincidences> coincidences = new TreeMap<>();
      rows.forEach((row, values) -> coincidences.put(row, Coincidences.of(values)));
      articles.add(coincidences);
    }
    return new SheetAgreement(articles, found(one).size() + others.size() - 2 * common);
  }

  private static List<Sheet.Row> found(Sheet sheet) {
    return sheet.rows().stream().filter(row -> !row.part().isEmpty()).toList();
  }

  private static void add(
      Layer layer,
      Sheet.Row one,
      Sheet.Row other,
      Map<String, Map<Row, List<List<String>>>> units) {
    Map<Row, List<List<String>>> article =
        units.computeIfAbsent(one.article(), absent -> new TreeMap<>());
    int rank = 0;
    for (String column : one.judgements().keySet()) {
      List<String> values = new ArrayList<>();
      for (Sheet.Row row : List.of(one, other)) {
        Boolean judgement = row.judgements().get(column);
        if (judgement != null) {
          values.add(judgement ? "yes" : "no");
        }
      }
      article
          .computeIfAbsent(
              new Row(layer, rank++, column.replace('_', ' ')), absent -> new ArrayList<>())
          .add(values);
    }
  }

  /** The articles without figures. */
  List<Scores.Scored> unscored() {
    return articles.stream().map(article -> new Scores.Scored(1, new ArticleScore())).toList();
  }
}
