package parlance.evaluate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parlance.io.CsvTable;
import parlance.io.CsvWriter;
import parlance.model.SetupException;
import parlance.sample.CodingSheet;

/**
 * A sheet that a coder filled in, with a judgement in each column whose name ends in {@code
 * _right}.
 *
 * @param layer what was judged
 * @param rows in the file's order
 */
record Sheet(Layer layer, List<Row> rows) {
  private static final List<String> YES = List.of("yes", "y", "1", "true");
  private static final List<String> NO = List.of("no", "n", "0", "false");

  /**
   * A stance or quote that somebody judged.
   *
   * @param part its id; empty for a stance that the output missed
   * @param judgements by column; null where the coder wrote nothing
   * @param found what is judged, and the sentence
   */
  record Row(
      String article,
      String part,
      Map<String, @Nullable Boolean> judgements,
      String found,
      String sentence) {
    boolean isMissed() {
      return part.isEmpty();
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
      boolean quotes = !table.rows().isEmpty() && table.rows().get(0).cells().containsKey("quote");
      Layer layer = quotes ? Layer.QUOTES : Layer.STANCES;
      List<Row> rows = new ArrayList<>();
      for (CsvTable.Row row : table.rows()) {
        Row read = row(file, row, quotes);
        if (!read.isMissed() || !read.found().isBlank()) {
          rows.add(read);
        }
      }
      return new Sheet(layer, rows);
    } catch (IOException unreadable) {
      throw new SetupException("cannot read " + file + ": " + unreadable, unreadable);
    }
  }

  private static Row row(Path file, CsvTable.Row row, boolean quotes) {
    Map<String, @Nullable Boolean> judgements = new LinkedHashMap<>();
    for (String column : quotes ? CodingSheet.OF_QUOTES : CodingSheet.OF_STANCES) {
      judgements.put(column, judgement(file, row, column));
    }
    return new Row(
        CsvWriter.original(row.cell("article")),
        row.cell(quotes ? "quote" : "stance"),
        judgements,
        quotes
            ? CsvWriter.original(row.cell("content"))
            : String.join(" ", row.cell("holder"), row.cell("polarity"), row.cell("target"))
                .strip(),
        CsvWriter.original(row.cell("sentence")));
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
}
