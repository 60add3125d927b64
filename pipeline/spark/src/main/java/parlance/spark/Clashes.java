package parlance.spark;

import static org.apache.spark.sql.functions.col;
import static parlance.spark.Columns.FILE;
import static parlance.spark.Columns.FIRST;
import static parlance.spark.Columns.ID;
import static parlance.spark.Columns.PATH;
import static parlance.spark.Columns.PLACE;
import static parlance.spark.Columns.REASON;
import static parlance.spark.Columns.STAGE;

import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import parlance.chain.Outcome;

/** Articles whose id another has that comes before them. */
final class Clashes {
  private static final String OTHER = "other";
  private static final StructType REJECTS =
      new StructType()
          .add(ID, DataTypes.StringType)
          .add(PATH, DataTypes.StringType)
          .add(STAGE, DataTypes.StringType)
          .add(REASON, DataTypes.StringType);

  private Clashes() {}

  /**
   * The articles that are to be rejected: file, place, id and path of each, and the path of the one
   * that has its id.
   *
   * @param articles that were read
   * @param earlier that have a record, and come before all others
   */
  static Dataset<Row> among(Dataset<Row> articles, Dataset<Row> earlier) {
    Dataset<Row> all =
        articles
            .select(col(FILE), col(PLACE), col(ID), col(PATH))
            .union(
                earlier.select(
                    functions.lit(-1).as(FILE), functions.lit(0).as(PLACE), col(ID), col(PATH)));
    Dataset<Row> firsts =
        all.groupBy(col(ID))
            .agg(
                functions.count(functions.lit(1)).as("count"),
                functions.min(functions.struct(col(FILE), col(PLACE), col(PATH))).as(FIRST))
            .filter("count > 1")
            .select(col(ID), col(FIRST));
    return articles
        .select(col(FILE), col(PLACE), col(ID), col(PATH))
        .join(firsts, ID)
        .filter("file <> first.file or place <> first.place")
        .select(col(FILE), col(PLACE), col(ID), col(PATH), col(FIRST + "." + PATH).as(OTHER));
  }

  /** The same as they are rejected, with id, path, stage and reason. */
  static Dataset<Row> rejects(Dataset<Row> clashes) {
    return clashes.map((MapFunction<Row, Row>) Clashes::reject, Encoders.row(REJECTS));
  }

  private static Row reject(Row clash) {
    Outcome.Failed failed =
        Outcome.Failed.clash(clash.getAs(ID), clash.getAs(PATH), clash.getAs(OTHER));
    return RowFactory.create(failed.id(), failed.path(), failed.stage(), failed.reason());
  }
}
