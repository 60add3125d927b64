package parlance.spark;

import static org.apache.spark.sql.functions.col;
import static parlance.spark.Columns.FILE;
import static parlance.spark.Columns.FIRST;
import static parlance.spark.Columns.ID;
import static parlance.spark.Columns.KEY;
import static parlance.spark.Columns.LEFT_OUT;
import static parlance.spark.Columns.LINE;
import static parlance.spark.Columns.PLACE;
import static parlance.spark.Columns.SIGNATURE;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import parlance.chain.Outcome;
import parlance.document.Document;
import parlance.io.OffsetUnit;

/**
 * Annotates articles once each, slice by slice: a slice that was written to its end is not done
 * again, whatever ends the run.
 */
final class Annotating {
  /** An article is in the slice whose number this column has. */
  static final String SLICE = "slice";

  private static final String ROUND = "/round-";
  private static final String LEFT_OUT_TABLE = "/left-out";

  private final SparkSession spark;
  private final OutputPlace output;
  private final String folder;
  private final Annotation how;
  private final Broadcast<ShippedChain> chain;
  private final RunNotes.Sum notes;

  /**
   * @param folder of the output, for what is done
   * @param notes is told how long it took
   */
  Annotating(
      SparkSession spark,
      OutputPlace output,
      String folder,
      Annotation how,
      Broadcast<ShippedChain> chain,
      RunNotes.Sum notes) {
    this.spark = spark;
    this.output = output;
    this.folder = folder;
    this.how = how;
    this.chain = chain;
    this.notes = notes;
  }

  /**
   * Annotates articles.
   *
   * @param articles rows of {@link Columns#READ}
   * @param slices number of them
   * @param tasks by which a slice is done
   */
  void annotate(Dataset<Row> articles, int round, int slices, int tasks) {
    for (int slice = 0; slice < slices; slice++) {
      String table = folder + ROUND + round + "-" + slice;
      if (!output.isWhole(table)) {
        write(
            articles
                .filter(col(SLICE).equalTo(slice))
                .repartition(tasks, col(FILE), col(PLACE))
                .sortWithinPartitions(col(FILE), col(PLACE))
                .select(Columns.with())
                .mapPartitions(
                    new AnnotateRows(chain, how.limit(), how.unit(), notes),
                    Encoders.row(Columns.DONE)),
            table);
      }
    }
  }

  private void write(Dataset<Row> done, String table) {
    done.write().mode(SaveMode.Overwrite).parquet(output.at(table));
  }

  /**
   * Annotates articles, but for near-duplicates. One whose first is rejected is annotated after
   * all, if it is the first then.
   *
   * @param earlier articles of other runs that have a record, with key, id, date and signature
   */
  void annotateFirsts(Dataset<Row> articles, Dataset<Row> earlier, int slices, int tasks) {
    String copies = folder + LEFT_OUT_TABLE;
    if (!output.isWhole(copies)) {
      Dataset<Row> found = NearCopies.among(marks(articles).union(earlier));
      OffsetUnit unit = how.unit();
      write(
          articles
              .withColumn(KEY, Columns.key())
              .join(found, KEY)
              .select(Columns.with(FIRST))
              .map((MapFunction<Row, Row>) row -> leftOut(row, unit), Encoders.row(Columns.DONE)),
          copies);
    }
    Dataset<Row> leftOut = spark.read().parquet(output.at(copies)).select(col(FILE), col(PLACE));
    annotate(without(articles, leftOut), 0, slices, tasks);
    int round = 1;
    Dataset<Row> freed = freed(articles, earlier);
    while (!freed.isEmpty()) {
      annotate(freed, round++, slices, tasks);
      freed = freed(articles, earlier);
    }
  }

  private static Row leftOut(Row row, OffsetUnit unit) {
    Document document = Document.of(AnnotateRows.article(row));
    String first = row.getString(Columns.READ.size());
    return AnnotateRows.row(row, Outcome.LeftOut.of(document, first), unit);
  }

  /** Those that were left out, and are no near-duplicates of what has a record. */
  private Dataset<Row> freed(Dataset<Row> articles, Dataset<Row> earlier) {
    Dataset<Row> records = done().filter(col(LINE).isNotNull());
    Dataset<Row> copies = NearCopies.among(marks(records).union(earlier));
    Dataset<Row> freed =
        records
            .filter(col(LEFT_OUT))
            .select(col(FILE), col(PLACE), Columns.key())
            .join(copies, joined(KEY), "left_anti")
            .select(col(FILE), col(PLACE));
    return articles.join(freed, joined(FILE, PLACE), "left_semi");
  }

  /** All that is done, each article once. */
  Dataset<Row> done() {
    List<String> tables = new ArrayList<>(output.whole(folder));
    boolean leavesOut = tables.remove(folder + LEFT_OUT_TABLE);
    Dataset<Row> annotated = read(tables);
    return leavesOut
        ? annotated.union(without(read(List.of(folder + LEFT_OUT_TABLE)), annotated))
        : annotated;
  }

  private Dataset<Row> read(List<String> tables) {
    return spark
        .read()
        .schema(Columns.DONE)
        .parquet(tables.stream().map(output::at).toArray(String[]::new));
  }

  /** The articles that are not among the others. */
  static Dataset<Row> without(Dataset<Row> articles, Dataset<Row> others) {
    return articles.join(others.select(col(FILE), col(PLACE)), joined(FILE, PLACE), "left_anti");
  }

  static String[] joined(String... columns) {
    return columns;
  }

  /** What near-duplicates are found by. */
  static Dataset<Row> marks(Dataset<Row> articles) {
    return articles.select(Columns.key(), col(ID), col(Columns.DATE), col(SIGNATURE));
  }

  /** The slice of an article. */
  static Column slice(int slices) {
    return functions.pmod(functions.hash(col(FILE), col(PLACE)), functions.lit(slices)).as(SLICE);
  }
}
