package parlance.spark;

import static org.apache.spark.sql.functions.col;
import static parlance.spark.Columns.FILE;
import static parlance.spark.Columns.ID;
import static parlance.spark.Columns.PATH;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/** What earlier batches of a watch have left a record of, for those after them. */
final class Earlier {
  private static final String MARKS = OutputPlace.OWN + "/marks";

  private final OutputPlace output;
  private final Dataset<Row> rows;
  private final boolean keeps;

  private Earlier(OutputPlace output, Dataset<Row> rows, boolean keeps) {
    this.output = output;
    this.rows = rows;
    this.keeps = keeps;
  }

  /** Nothing, and nothing comes after. */
  static Earlier none(SparkSession spark, OutputPlace output) {
    return new Earlier(output, spark.createDataFrame(List.of(), Columns.MARKS), false);
  }

  /** All batches of an output folder that come before one. */
  static Earlier than(long batch, SparkSession spark, OutputPlace output) {
    Dataset<Row> rows = spark.createDataFrame(List.of(), Columns.MARKS);
    for (String table : output.whole(MARKS)) {
      if (Long.parseLong(table.substring(table.lastIndexOf('=') + 1)) < batch) {
        rows = rows.union(spark.read().schema(Columns.MARKS).parquet(output.at(table)));
      }
    }
    return new Earlier(output, rows, true);
  }

  /** With id and path. */
  Dataset<Row> records() {
    return rows.select(col(ID), col(PATH));
  }

  /** What near-duplicates are found by. */
  Dataset<Row> marks() {
    return Annotating.marks(rows);
  }

  /** A number that no file had, nor any after it. */
  int nextFile() {
    Row last = rows.agg(functions.max(col(FILE))).head();
    return last.isNullAt(0) ? 0 : last.getInt(0) + 1;
  }

  /**
   * Adds the records of a batch, in place of what it left if it was done before.
   *
   * @param part such as {@code /batch=3}
   */
  void add(Dataset<Row> records, String part) {
    if (keeps) {
      records
          .selectExpr(Columns.MARKS.fieldNames())
          .write()
          .mode(SaveMode.Overwrite)
          .parquet(output.at(MARKS + part));
    }
  }
}
