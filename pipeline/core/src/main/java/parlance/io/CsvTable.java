package parlance.io;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import parlance.model.SetupException;

/**
 * A user's table of settings: a CSV file in UTF-8 whose first row names the columns.
 *
 * @param rows without the first and without empty ones, in the file's order
 */
public record CsvTable(List<Row> rows) {
  private static final int LONGEST_ROW = 10_000_000;

  /**
   * One row.
   *
   * @param line on which it begins, counted from 1
   * @param cells by the column's name in lower case, without outer blanks; empty cells are empty
   */
  public record Row(int line, Map<String, String> cells) {
    public Row {
      cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    public String cell(String column) {
      return cells.getOrDefault(column, "");
    }
  }

  public CsvTable {
    rows = List.copyOf(rows);
  }

  /**
   * Reads a table to its end.
   *
   * @param name of the file, for messages
   * @param columns that it must have, beside any others
   * @throws SetupException that names the line and what to do, if it is not such a table
   */
  public static CsvTable read(InputStream file, String name, List<String> columns) {
    RecordSplitter splitter = new RecordSplitter(new BufferedInputStream(file), true, LONGEST_ROW);
    List<String> header = List.of();
    List<Row> rows = new ArrayList<>();
    int line = 1;
    try {
      for (RecordSplitter.Piece row = splitter.next(); row != null; row = splitter.next()) {
        line = row.line();
        if (row.isBlank()) {
          continue;
        }
        List<String> cells = cells(row);
        if (header.isEmpty()) {
          header = header(cells, columns);
        } else if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
          rows.add(new Row(line, byName(header, cells)));
        }
      }
    } catch (UnreadableException wrong) {
      throw new SetupException(name + ", line " + line + ": " + wrong.reason(), wrong);
    } catch (IOException unreadable) {
      throw new SetupException("cannot read " + name + ": " + unreadable, unreadable);
    }
    if (header.isEmpty()) {
      throw new SetupException(name + " is empty; its first row names the columns: " + columns);
    }
    return new CsvTable(rows);
  }

  private static List<String> cells(RecordSplitter.Piece row) throws UnreadableException {
    if (row.tooLong()) {
      throw new UnreadableException("a quote mark is never closed; write \"\" for one in a cell");
    }
    return RowParser.Csv.cells(Utf8.decode(row.bytes())).stream().map(String::strip).toList();
  }

  private static List<String> header(List<String> cells, List<String> columns)
      throws UnreadableException {
    List<String> header = cells.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    for (String column : columns) {
      if (!header.contains(column)) {
        throw new UnreadableException(
            "no column called "
                + column
                + "; the first row names "
                + String.join(" | ", header)
                + ", and must name, with commas between, at least "
                + String.join(",", columns));
      }
    }
    List<String> named = header.stream().filter(name -> !name.isEmpty()).toList();
    if (new HashSet<>(named).size() < named.size()) {
      throw new UnreadableException("two columns have one name: " + String.join(" | ", header));
    }
    return header;
  }

  private static Map<String, String> byName(List<String> header, List<String> cells)
      throws UnreadableException {
    if (cells.size() > header.size()) {
      throw new UnreadableException(
          cells.size()
              + " cells, but the first row names "
              + header.size()
              + " columns; put a cell with commas in quote marks");
    }
    Map<String, String> byName = new LinkedHashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      byName.put(header.get(i), cells.get(i));
    }
    return byName;
  }
}
