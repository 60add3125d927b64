package parlance.evaluate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parlance.io.CsvTable;
import parlance.io.CsvWriter;
import parlance.model.SetupException;
import parlance.record.RecordedArticle;
import parlance.record.RecordedOutput;
import parlance.sample.CodingSheet;
import parlance.sample.Manifest;
import parlance.sample.Unit;

/**
 * A sheet that a coder filled in, with a judgement in each column whose name ends in {@code
 * _right}.
 *
 * @param unit what was drawn
 * @param rows in the file's order
 */
record Sheet(Path file, Unit unit, List<Row> rows) {
  private static final List<String> YES = List.of("yes", "y", "1", "true");
  private static final List<String> NO = List.of("no", "n", "0", "false");

  /**
   * A row.
   *
   * @param part id of the stance or quote; empty for a stance that the output missed
   * @param judgements by column; null where the coder wrote nothing
   * @param found what is judged
   */
  record Row(
      String article,
      String part,
      Map<String, @Nullable Boolean> judgements,
      String found,
      String sentence) {
    boolean isMissed() {
      return part.isEmpty() && !found.isEmpty();
    }

    /** Whether it is the end of an article, and nothing was written there. */
    boolean isEmpty() {
      return part.isEmpty() && found.isEmpty();
    }

    boolean isJudged() {
      return judgements.values().stream().anyMatch(judgement -> judgement != null);
    }

    /** Whether all is right; null if not everything was judged, unless something is wrong. */
    @Nullable Boolean isRight() {
      if (judgements.containsValue(false)) {
        return false;
      }
      return judgements.containsValue(null) ? null : true;
    }
  }

  Sheet {
    rows = List.copyOf(rows);
  }

  /**
   * Reads a sheet.
   *
   * @throws SetupException that names the line, if it is none
   */
  static Sheet read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      CsvTable table = CsvTable.read(in, file.toString(), List.of("article", "sentence"));
      if (table.rows().isEmpty()) {
        throw new SetupException(file + " has no rows");
      }
      Map<String, String> first = table.rows().get(0).cells();
      Unit unit =
          first.containsKey("quote")
              ? Unit.QUOTE
              : first.containsKey("file") ? Unit.ARTICLE : Unit.STANCE;
      List<Row> rows = new ArrayList<>();
      for (CsvTable.Row row : table.rows()) {
        rows.add(row(file, row, unit));
      }
      return new Sheet(file, unit, rows);
    } catch (IOException unreadable) {
      throw new SetupException("cannot read " + file + ": " + unreadable, unreadable);
    }
  }

  private static Row row(Path file, CsvTable.Row row, Unit unit) {
    Map<String, @Nullable Boolean> judgements = new LinkedHashMap<>();
    for (String column : CodingSheet.judgements(unit)) {
      judgements.put(column, judgement(file, row, column));
    }
    List<String> found =
        unit == Unit.QUOTE ? List.of("content") : List.of("holder", "polarity", "target");
    return new Row(
        original(row, "article"),
        row.cell(unit == Unit.QUOTE ? "quote" : "stance"),
        judgements,
        line(found.stream().map(column -> original(row, column)).toList()),
        original(row, "sentence"));
  }

  private static String original(CsvTable.Row row, String column) {
    return CsvWriter.original(row.cell(column));
  }

  private static String line(List<String> words) {
    return String.join(" ", words).replaceAll("\\s+", " ").strip();
  }

  private static @Nullable Boolean judgement(Path file, CsvTable.Row row, String column) {
    String cell = row.cell(column).toLowerCase(Locale.ROOT);
    if (YES.contains(cell)) {
      return true;
    } else if (NO.contains(cell)) {
      return false;
    } else if (cell.isEmpty()) {
      return null;
    }
    throw new SetupException(
        file + ", line " + row.line() + ": " + column + " is yes, no or empty, not " + cell);
  }

  Layer layer() {
    return unit == Unit.QUOTE ? Layer.QUOTES : Layer.STANCES;
  }

  /** Whether a drawn unit was coded: whether any of its rows was, or it has none to judge. */
  boolean isCoded(Manifest.Drawn drawn) {
    List<Row> own =
        rows.stream()
            .filter(row -> row.article().equals(drawn.article()))
            .filter(row -> drawn.part() == null || row.part().equals(drawn.part()))
            .toList();
    return own.stream().anyMatch(row -> row.isJudged() || row.isMissed())
        || (!own.isEmpty() && own.stream().allMatch(Row::isEmpty));
  }

  /**
   * Refuses an output that is not the one that was judged.
   *
   * @throws SetupException that names a row that it has not, or has otherwise
   */
  void check(RecordedOutput output) {
    Map<String, String> found = new HashMap<>();
    rows.stream().filter(row -> !row.part().isEmpty()).forEach(row -> found.put(key(row), ""));
    try (Stream<RecordedArticle> articles = output.articles()) {
      articles.forEach(article -> lines(article).forEach(found::replace));
    }
    for (Row row : rows) {
      if (!row.part().isEmpty() && !row.found().equals(found.get(key(row)))) {
        throw new SetupException(
            file
                + " judges "
                + row.part()
                + " of "
                + row.article()
                + ", “"
                + row.found()
                + "”, which is not in "
                + output.folder()
                + "; name the output that it was drawn from, or draw anew");
      }
    }
  }

  private static String key(Row row) {
    return Manifest.key(row.article(), row.part());
  }

  private Map<String, String> lines(RecordedArticle article) {
    Map<String, String> lines = new HashMap<>();
    if (unit == Unit.QUOTE) {
      article
          .quoteRows()
          .forEach(
              row -> lines.put(Manifest.key(article.id(), row.quote()), line(List.of(row.text()))));
    } else {
      article
          .stanceRows()
          .forEach(
              row ->
                  lines.put(
                      Manifest.key(article.id(), row.stance()), line(CodingSheet.words(row))));
    }
    return lines;
  }
}
