package parlance.export;

import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parlance.io.CsvWriter;
import parlance.record.RecordedArticle;

/** The flat tables as CSV (RFC 4180), in UTF-8; no text is a formula to a spreadsheet. */
final class CsvFormat implements ExportFormat {
  private static final CsvMapper CSV =
      CsvMapper.builder().enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING).build();

  @Override
  public String name() {
    return "csv";
  }

  @Override
  public String summary() {
    return "tables of articles, entities, quotes and stances, for spreadsheets, R, Stata";
  }

  @Override
  public ArticleSink open(ExportFolder folder) throws IOException {
    return new Tables(folder);
  }

  private static final class Tables implements ArticleSink {
    private final List<SequenceWriter> writers = new ArrayList<>();

    Tables(ExportFolder folder) throws IOException {
      for (Table<?> table : Table.ALL) {
        SequenceWriter rows = writer().writeValues(folder.text(table.name() + ".csv"));
        writers.add(rows);
        rows.write(table.columns().stream().map(Column::name).toList());
      }
    }

    private static ObjectWriter writer() {
      return CSV.writer(CsvSchema.emptySchema().withLineSeparator("\r\n"));
    }

    @Override
    public void accept(RecordedArticle article) throws IOException {
      for (int i = 0; i < writers.size(); i++) {
        for (List<@Nullable Object> row : Table.ALL.get(i).cells(article)) {
          writers.get(i).write(row.stream().map(Tables::cell).toList());
        }
      }
    }

    /** Empty where there is nothing, for Jackson leaves out nulls. */
    private static Object cell(@Nullable Object value) {
      return value == null ? "" : value instanceof String text ? CsvWriter.harmless(text) : value;
    }

    @Override
    public void close() throws IOException {
      for (SequenceWriter writer : writers) {
        writer.close();
      }
    }
  }
}
