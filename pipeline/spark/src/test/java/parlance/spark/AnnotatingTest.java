package parlance.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parlance.chain.ChainSpec;
import parlance.chain.Outcome;
import parlance.chain.StageCatalog;
import parlance.document.Article;
import parlance.document.Document;
import parlance.io.ArticleLimit;
import parlance.io.OffsetUnit;

class AnnotatingTest {
  private static final int ARTICLES = 60;
  private static final int SLICES = 3;

  @TempDir Path folder;

  private static Dataset<Row> articles(SparkSession spark) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      Article article =
          new Article(
              "a" + i, "a.jsonl", "", null, null, null, null, "He said so.", List.of(), List.of());
      rows.add(ReadFiles.row(0, i, new Outcome.Done(Document.of(article))));
    }
    return spark
        .createDataFrame(rows, Columns.READ)
        .withColumn(Annotating.SLICE, Annotating.slice(SLICES));
  }

  @Test
  void onlyTheSlicesThatWereNotDoneAreDone() throws IOException {
    SparkSession spark = LocalSpark.session();
    Path chain = Files.writeString(folder.resolve("quick.yaml"), QuickStageFactory.CHAIN);
    Annotation how =
        new Annotation(
            ShippedChain.of(ChainSpec.read(chain.toString()), StageCatalog.installed()),
            ArticleLimit.DEFAULT,
            Duration.ZERO,
            OffsetUnit.CODEPOINT,
            false);
    OutputPlace output =
        new OutputPlace(
            folder.resolve("out").toString(), spark.sparkContext().hadoopConfiguration());
    Broadcast<ShippedChain> shipped =
        JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(how.chain());
    RunNotes.Sum notes = new RunNotes.Sum();
    spark.sparkContext().register(notes);
    Annotating annotating = new Annotating(spark, output, "done", how, shipped, notes);
    annotating.annotate(articles(spark), 0, SLICES, 2);
    assertEquals(ARTICLES, annotating.done().select(Columns.ID).distinct().count());
    String slice = output.whole("done").get(1);
    long inSlice = spark.read().parquet(output.at(slice)).count();
    output.delete(slice + "/_SUCCESS");
    int before = QuickStageFactory.COUNT.get();
    annotating.annotate(articles(spark), 0, SLICES, 2);
    assertEquals(inSlice, QuickStageFactory.COUNT.get() - before);
    assertEquals(ARTICLES, annotating.done().count());
  }
}
