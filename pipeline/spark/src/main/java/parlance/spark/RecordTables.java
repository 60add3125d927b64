package parlance.spark;

import static org.apache.spark.sql.functions.col;
import static parlance.spark.Columns.FIRST;
import static parlance.spark.Columns.LINE;
import static parlance.spark.Columns.QUOTES;
import static parlance.spark.Columns.STANCES;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import parlance.chain.Outcome;
import parlance.io.ArticleRecord;

/** Writes what came of articles: lines of JSON, and the same as Parquet. */
final class RecordTables {
  private static final String ARTICLES = "articles";
  private static final String JSON_LINES = ".jsonl";
  private static final String PARQUET = ".parquet";
  private static final String REJECTS = "rejects" + JSON_LINES;

  /** Names of the folders that hold them. */
  static final List<String> NAMES =
      Stream.concat(
              Stream.of(ARTICLES, QUOTES, STANCES)
                  .flatMap(table -> Stream.of(table + JSON_LINES, table + PARQUET)),
              Stream.of(REJECTS))
          .toList();

  private static final Map<String, String> AS_WRITTEN =
      Map.of("mode", "FAILFAST", "maxStringLen", Integer.toString(Integer.MAX_VALUE));

  private static final UserDefinedFunction WITH_DUPLICATES =
      functions.udf(
          (UDF2<String, String, String>) ArticleRecord::withDuplicates, DataTypes.StringType);

  private final OutputPlace output;
  private final String part;

  /**
   * @param part of each table that is written, such as {@code /batch=3}; empty for all of it
   */
  RecordTables(OutputPlace output, String part) {
    this.output = output;
    this.part = part;
  }

  /**
   * Writes the records.
   *
   * @param done rows of {@link Columns#DONE} with {@link Columns#FIRST}
   */
  void writeRecords(Dataset<Row> done) {
    Dataset<Row> records = done.filter(col(LINE).isNotNull());
    write(ARTICLES, records.select(col(LINE), col(FIRST)), RecordSchema.ARTICLES);
    write(QUOTES, lines(records, QUOTES), RecordSchema.QUOTES);
    write(STANCES, lines(records, STANCES), RecordSchema.STANCES);
  }

  private static Dataset<Row> lines(Dataset<Row> records, String name) {
    return records.select(functions.explode(col(name)).as(LINE), col(FIRST));
  }

  private void write(String table, Dataset<Row> lines, StructType schema) {
    Column line =
        functions
            .when(col(FIRST).isNull(), col(LINE))
            .otherwise(WITH_DUPLICATES.apply(col(LINE), col(FIRST)))
            .as(LINE);
    Dataset<Row> whole = lines.select(line);
    whole.write().mode(SaveMode.Overwrite).text(output.at(table + JSON_LINES + part));
    whole
        .select(parsed(col(LINE), schema).as(table))
        .select(table + ".*")
        .write()
        .mode(SaveMode.Overwrite)
        .parquet(output.at(table + PARQUET + part));
  }

  /** Lines as the columns that they stand for. */
  static Column parsed(Column line, StructType schema) {
    return functions.from_json(line, schema, AS_WRITTEN);
  }

  /**
   * Writes the rejects.
   *
   * @param rejects rows with an id, a path, a stage and a reason
   */
  void writeRejects(Dataset<Row> rejects) {
    rejects
        .select(col(Columns.ID), col(Columns.PATH), col(Columns.STAGE), col(Columns.REASON))
        .map(
            (MapFunction<Row, String>)
                row ->
                    ArticleRecord.reject(
                        new Outcome.Failed(
                            row.getString(0),
                            row.getString(1),
                            row.getString(2),
                            row.getString(3))),
            Encoders.STRING())
        .write()
        .mode(SaveMode.Overwrite)
        .text(output.at(REJECTS + part));
  }
}
