package parlance.export;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;
import parlance.record.RecordedArticle;

/**
 * The flat tables as Apache Parquet, with typed columns; not compressed but for what repeats, so
 * that the bytes are the same wherever they are written.
 */
final class ParquetFormat implements ExportFormat {
  /** How much of each table is held in memory before it is written. */
  private static final long ROW_GROUP_BYTES = 32L << 20;

  @Override
  public String name() {
    return "parquet";
  }

  @Override
  public String summary() {
    return "the same tables with typed columns, for pandas, Arrow, DuckDB, Spark";
  }

  @Override
  public ArticleSink open(ExportFolder folder) throws IOException {
    return new Tables(folder);
  }

  /** The table's columns in Parquet's terms. */
  static MessageType schema(Table<?> table) {
    Types.MessageTypeBuilder schema = Types.buildMessage();
    table.columns().forEach(column -> schema.addField(field(column)));
    return schema.named(table.name());
  }

  private static PrimitiveType field(Column column) {
    Repetition repetition = column.optional() ? Repetition.OPTIONAL : Repetition.REQUIRED;
    return switch (column.type()) {
      case TEXT ->
          Types.primitive(PrimitiveTypeName.BINARY, repetition)
              .as(LogicalTypeAnnotation.stringType())
              .named(column.name());
      case DATE ->
          Types.primitive(PrimitiveTypeName.INT32, repetition)
              .as(LogicalTypeAnnotation.dateType())
              .named(column.name());
      case INTEGER -> Types.primitive(PrimitiveTypeName.INT32, repetition).named(column.name());
      case NUMBER -> Types.primitive(PrimitiveTypeName.DOUBLE, repetition).named(column.name());
      case BOOLEAN -> Types.primitive(PrimitiveTypeName.BOOLEAN, repetition).named(column.name());
    };
  }

  private static final class Tables implements ArticleSink {
    private final List<SimpleGroupFactory> rows = new ArrayList<>();
    private final List<ParquetWriter<Group>> writers = new ArrayList<>();

    Tables(ExportFolder folder) throws IOException {
      for (Table<?> table : Table.ALL) {
        MessageType schema = schema(table);
        rows.add(new SimpleGroupFactory(schema));
        writers.add(
            ExampleParquetWriter.builder(
                    new LocalOutputFile(folder.path(table.name() + ".parquet")))
                .withConf(new PlainParquetConfiguration())
                .withType(schema)
                .withRowGroupSize(ROW_GROUP_BYTES)
                .withCompressionCodec(CompressionCodecName.UNCOMPRESSED)
                .build());
      }
    }

    @Override
    public void accept(RecordedArticle article) throws IOException {
      for (int i = 0; i < writers.size(); i++) {
        List<Column> columns = Table.ALL.get(i).columns();
        for (List<@Nullable Object> cells : Table.ALL.get(i).cells(article)) {
          Group row = rows.get(i).newGroup();
          for (int j = 0; j < cells.size(); j++) {
            add(row, columns.get(j), cells.get(j));
          }
          writers.get(i).write(row);
        }
      }
    }

    private static void add(Group row, Column column, @Nullable Object cell) {
      if (cell instanceof String date && column.type() == Column.Type.DATE) {
        row.append(column.name(), Math.toIntExact(LocalDate.parse(date).toEpochDay()));
      } else if (cell instanceof String text) {
        row.append(column.name(), text);
      } else if (cell instanceof Integer number) {
        row.append(column.name(), number);
      } else if (cell instanceof Double number) {
        row.append(column.name(), number);
      } else if (cell instanceof Boolean truth) {
        row.append(column.name(), truth);
      }
    }

    @Override
    public void close() throws IOException {
      for (ParquetWriter<Group> writer : writers) {
        writer.close();
      }
    }
  }
}
