package parlance.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parlance.io.CsvWriter;
import parlance.io.OffsetUnit;

class TablesTest {
  @TempDir private Path folder;

  static List<Table<?>> tables() {
    return Table.ALL;
  }

  /** Reads as Parquet's own library does. */
  private static final class Reader extends ParquetReader.Builder<Group> {
    Reader(InputFile file) {
      super(file, new PlainParquetConfiguration());
    }

    @Override
    protected ReadSupport<Group> getReadSupport() {
      return new GroupReadSupport();
    }
  }

  private static List<String[]> csv(Path file) throws IOException {
    CsvMapper mapper = CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();
    try (MappingIterator<String[]> rows =
        mapper.readerFor(String[].class).readValues(file.toFile())) {
      return rows.readAll();
    }
  }

  /** A cell of the table as CSV has it. */
  private static String asCsv(Object cell) {
    return cell == null
        ? ""
        : cell instanceof String text ? CsvWriter.harmless(encoded(text)) : cell.toString();
  }

  /** UTF-8 has no halves of characters. */
  private static String encoded(String text) {
    return text.replaceAll("\\p{Cs}", "?");
  }

  @ParameterizedTest
  @MethodSource("tables")
  void csvIsReadBack(Table<?> table) throws IOException {
    ExportSamples.folder(folder, OffsetUnit.CODEPOINT);
    List<List<String>> expected = new ArrayList<>();
    expected.add(table.columns().stream().map(Column::name).toList());
    ExportSamples.articles(folder)
        .forEach(
            article ->
                table
                    .cells(article)
                    .forEach(row -> expected.add(row.stream().map(TablesTest::asCsv).toList())));
    Path file = ExportSamples.export("csv", folder).resolve(table.name() + ".csv");
    assertEquals(expected, csv(file).stream().map(List::of).toList());
    assertTrue(expected.size() > 3);
  }

  @Test
  void csvKeepsToItsRules() throws IOException {
    ExportSamples.folder(folder, OffsetUnit.CODEPOINT);
    Path csv = ExportSamples.export("csv", folder);
    String quotes = Files.readString(csv.resolve("quotes.csv"));
    assertTrue(quotes.startsWith("article,date,outlet,duplicates,quote,type,text,"), quotes);
    assertTrue(quotes.contains("\r\n"));
    assertTrue(quotes.contains("\"'=Taxes,\n\nno 🕊!\""), quotes);
    String articles = Files.readString(csv.resolve("articles.csv"));
    assertTrue(
        articles.contains(",\"'+ “A” title\",") || articles.contains(",'+ “A” title,"), articles);
    assertTrue(Files.readString(csv.resolve("stances.csv")).contains(",0.25,hand\r\n"));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void parquetIsReadBackWithItsTypes(Table<?> table) throws IOException {
    ExportSamples.folder(folder, OffsetUnit.CODEPOINT);
    List<List<Object>> expected = new ArrayList<>();
    ExportSamples.articles(folder).forEach(article -> expected.addAll(table.cells(article)));
    Path file = ExportSamples.export("parquet", folder).resolve(table.name() + ".parquet");
    List<List<Object>> found = new ArrayList<>();
    try (ParquetReader<Group> reader = new Reader(new LocalInputFile(file)).build()) {
      for (Group row = reader.read(); row != null; row = reader.read()) {
        assertEquals(table.columns().size(), row.getType().getFieldCount());
        List<Object> cells = new ArrayList<>();
        for (Column column : table.columns()) {
          cells.add(row.getFieldRepetitionCount(column.name()) == 0 ? null : cell(row, column));
        }
        found.add(cells);
      }
    }
    expected.forEach(
        row -> row.replaceAll(cell -> cell instanceof String text ? encoded(text) : cell));
    assertEquals(expected, found);
    assertFalse(found.isEmpty());
  }

  private static Object cell(Group row, Column column) {
    return switch (column.type()) {
      case TEXT -> row.getString(column.name(), 0);
      case DATE -> LocalDate.ofEpochDay(row.getInteger(column.name(), 0)).toString();
      case INTEGER -> row.getInteger(column.name(), 0);
      case NUMBER -> row.getDouble(column.name(), 0);
      case BOOLEAN -> row.getBoolean(column.name(), 0);
    };
  }

  /** Lines such as {@code | article | text | Id of the article. |}, below {@code ## quotes}. */
  @Test
  void theDataDictionaryHasEveryColumnAndNoOther() throws IOException {
    List<String> documented = new ArrayList<>();
    String table = null;
    for (String line : Files.readAllLines(Path.of("../../docs/data-dictionary.md"))) {
      if (line.startsWith("## ")) {
        table = line.substring(3).replaceAll("[^a-z].*", "");
      } else if (line.startsWith("| `")) {
        String[] cells = line.split("\\s*\\|\\s*", -1);
        documented.add(table + " " + cells[1].replace("`", "") + " " + cells[2]);
        assertTrue(cells[3].length() > 10, line);
      }
    }
    List<String> columns = new ArrayList<>();
    for (Table<?> each : Table.ALL) {
      for (Column column : each.columns()) {
        String type = column.type().name().toLowerCase(Locale.ROOT);
        columns.add(
            each.name() + " " + column.name() + " " + type + (column.optional() ? "?" : ""));
      }
    }
    assertEquals(String.join("\n", columns), String.join("\n", documented));
    assertNotNull(table);
  }
}
