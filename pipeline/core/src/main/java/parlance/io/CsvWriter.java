package parlance.io;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table as CSV (RFC 4180, but for line feeds at the ends of rows) that does no harm in a
 * spreadsheet: text that it would take for a formula, and text with apostrophes before such a one,
 * gets an apostrophe in front, as OWASP's "CSV Injection" advises.
 *
 * <pre>{@code
 * try (CsvWriter table = new CsvWriter(file, List.of("article", "stances"))) {
 *   table.row("a1", 7);
 * }
 * }</pre>
 */
public final class CsvWriter implements Closeable {
  private static final CsvMapper CSV =
      CsvMapper.csvBuilder().enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING).build();

  private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

  private final SequenceWriter rows;
  private final int columns;

  /**
   * Writes the first row.
   *
   * @param out which is closed with this
   * @param columns their names
   */
  public CsvWriter(Writer out, List<String> columns) {
    this.columns = columns.size();
    try {
      rows = CSV.writer(CsvSchema.emptySchema().withLineSeparator("\n")).writeValues(out);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    row(columns.toArray());
  }

  /**
   * Writes a row.
   *
   * @param cells texts, numbers, truth values; null for an empty one
   */
  public void row(@Nullable Object... cells) {
    if (cells.length != columns) {
      throw new IllegalArgumentException(cells.length + " cells for " + columns + " columns");
    }
    try {
      rows.write(
          Arrays.stream(cells)
              .map(cell -> cell instanceof String text ? harmless(text) : cell == null ? "" : cell)
              .toList());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The text as it stands in a cell. */
  public static String harmless(String text) {
    return isFormula(text.replaceFirst("^'+", "")) ? "'" + text : text;
  }

  /** The text that stands in a cell, which {@link #harmless} may have changed. */
  public static String original(String cell) {
    return cell.startsWith("'") && isFormula(cell.replaceFirst("^'+", ""))
        ? cell.substring(1)
        : cell;
  }

  private static boolean isFormula(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
  }

  /** Hands on what was written so far. */
  public void flush() {
    try {
      rows.flush();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
