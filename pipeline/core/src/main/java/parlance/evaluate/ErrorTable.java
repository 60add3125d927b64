package parlance.evaluate;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parlance.io.CsvWriter;
import parlance.model.SetupException;

/** The errors to read, as CSV, a row each. */
final class ErrorTable {
  private static final List<String> COLUMNS =
      List.of("article", "what", "kind", "begin", "gold", "found", "sentence");

  private ErrorTable() {}

  /**
   * A row.
   *
   * @param begin in code points; null where nobody knows
   */
  record Row(
      String article,
      String what,
      Misfit.Kind kind,
      @Nullable Integer begin,
      String gold,
      String found,
      String sentence) {}

  /** The rows of an article. */
  static List<Row> rows(Coding text, ArticleScore score) {
    List<Row> rows = new ArrayList<>();
    for (Misfit misfit : score.misfits()) {
      rows.add(
          new Row(
              text.id(),
              misfit.what(),
              misfit.kind(),
              text.text().codePointCount(0, misfit.begin()),
              misfit.gold(),
              misfit.found(),
              text.sentence(misfit.begin())));
    }
    return rows;
  }

  /**
   * Writes the table.
   *
   * @throws SetupException if it cannot be written
   */
  static void write(Path file, List<Row> rows) {
    try (Writer out = Files.newBufferedWriter(file);
        CsvWriter table = new CsvWriter(out, COLUMNS)) {
      for (Row row : rows) {
        table.row(
            row.article(),
            row.what(),
            row.kind().label(),
            row.begin(),
            row.gold(),
            row.found(),
            row.sentence());
      }
    } catch (IOException unwritable) {
      throw new SetupException("cannot write " + file + ": " + unwritable, unwritable);
    }
  }
}
