package parlance.spark;

import static org.apache.spark.sql.functions.col;
import static parlance.spark.Columns.ID;
import static parlance.spark.Columns.LINE;
import static parlance.spark.Columns.PATH;
import static parlance.spark.Columns.QUOTES;
import static parlance.spark.Columns.REASON;
import static parlance.spark.Columns.STAGE;
import static parlance.spark.Columns.STANCES;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import parlance.chain.Outcome;
import parlance.io.ArticleLimit;
import parlance.io.JsonArticle;
import parlance.model.SetupException;

/** Annotates articles that are the rows of a dataset, whatever it comes from. */
final class RowArticles {
  private static final List<String> FIELDS =
      List.of(ID, "text", "date", "title", "outlet", "url", "mentions");

  private RowArticles() {}

  /** As {@link SparkAnnotate#annotate} says. */
  static Dataset<Row> annotate(Dataset<Row> articles, Annotation how) {
    List<String> there = List.of(articles.columns());
    for (String needed : List.of(ID, "text")) {
      if (!there.contains(needed)) {
        throw new SetupException("no column called " + needed + "; there are " + there);
      }
    }
    Column path = there.contains(PATH) ? col(PATH) : functions.lit("");
    Column fields =
        functions.to_json(
            functions.struct(
                FIELDS.stream()
                    .filter(there::contains)
                    .map(functions::col)
                    .toArray(Column[]::new)));
    int characters = how.longest().characters();
    Broadcast<ShippedChain> chain =
        JavaSparkContext.fromSparkContext(articles.sparkSession().sparkContext())
            .broadcast(how.chain());
    return articles
        .select(col(ID), functions.coalesce(path, functions.lit("")), fields)
        .map((MapFunction<Row, Row>) row -> read(row, characters), Encoders.row(Columns.READ))
        .mapPartitions(
            new AnnotateRows(chain, how.limit(), how.unit(), null), Encoders.row(Columns.DONE))
        .select(
            col(ID),
            RecordTables.parsed(col(LINE), RecordSchema.ARTICLES).as("article"),
            each(QUOTES, RecordSchema.QUOTES),
            each(STANCES, RecordSchema.STANCES),
            functions
                .when(col(LINE).isNull(), functions.struct(col(STAGE), col(REASON)))
                .as("rejected"));
  }

  private static Column each(String lines, StructType schema) {
    return functions.transform(col(lines), line -> RecordTables.parsed(line, schema)).as(lines);
  }

  private static Row read(Row row, int characters) {
    if (row.isNullAt(0) || row.get(0).toString().isBlank()) {
      return ReadFiles.row(
          0, 0, new Outcome.Failed("", row.getString(1), Outcome.Failed.READ, "no id"));
    }
    byte[] json = row.getString(2).getBytes(StandardCharsets.UTF_8);
    String id = row.get(0).toString();
    return ReadFiles.row(
        0, 0, JsonArticle.read(json, id, row.getString(1), "row", new ArticleLimit(characters)));
  }
}
