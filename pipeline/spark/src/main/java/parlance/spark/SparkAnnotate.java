package parlance.spark;

import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;
import parlance.chain.ChainSpec;
import parlance.chain.StageCatalog;
import parlance.io.ArticleLimit;
import parlance.io.OffsetUnit;
import parlance.model.SetupException;
import picocli.CommandLine;

/**
 * Annotates articles on Spark: as a command for {@code spark-submit}, and from programs.
 *
 * <pre>{@code
 * Dataset<Row> articles = spark.read().json("drop");
 * SparkAnnotate.annotate(articles, ChainSpec.read("default")).write().parquet("annotated");
 * }</pre>
 */
public final class SparkAnnotate {
  static final int DONE = 0;
  static final int WRONG_SETUP = 2;
  static final int STOPPED = 3;

  private static final Duration LIMIT = Duration.ofMinutes(10);
  private static final int FILES_PER_BATCH = 10_000;

  private SparkAnnotate() {}

  /**
   * Annotates articles, each by itself: neither ids that two have nor near-duplicates are looked
   * for. As ever with Spark, it is done when the result is used, and again if it is used again.
   *
   * @param rows articles, with the columns {@code id} and {@code text}, and perhaps {@code date},
   *     {@code title}, {@code outlet}, {@code url}, {@code mentions} and {@code path}, which mean
   *     what they mean in a JSON line; others are left out
   * @return {@code id}, {@code article} as {@code articles.jsonl} has it, {@code quotes} and {@code
   *     stances} with the rows of {@code quotes.jsonl} and {@code stances.jsonl}, and {@code
   *     rejected}, which says why there is no {@code article}, or is null
   * @throws SetupException if there is no such column, or the chain does not fit together
   */
  public static Dataset<Row> annotate(Dataset<Row> rows, ChainSpec chain) {
    return RowArticles.annotate(rows, usual(chain));
  }

  /**
   * Watches a folder, and annotates each file that comes into it exactly once, whatever ends the
   * query and however often it is started again.
   *
   * @param folder into which files are moved when they are whole
   * @param output a folder that is empty, or was written by a watch with the same settings
   * @param trigger how often to look
   */
  public static StreamingQuery watch(
      SparkSession spark, String folder, String output, ChainSpec chain, Trigger trigger) {
    OutputPlace place = new OutputPlace(output, spark.sparkContext().hadoopConfiguration());
    Annotation how = usual(chain);
    place.begin(WatchedFolder.settings(how, folder), false);
    return new WatchedFolder(spark, how, folder, place, new Progress(err()))
        .start(trigger, FILES_PER_BATCH);
  }

  private static Annotation usual(ChainSpec chain) {
    return new Annotation(
        ShippedChain.of(chain, StageCatalog.installed()),
        ArticleLimit.DEFAULT,
        LIMIT,
        OffsetUnit.CODEPOINT,
        false);
  }

  /** The command; the process ends with its exit code unless that is 0. */
  public static void main(String[] arguments) {
    RedwoodConfiguration.current().clear().apply(); // CoreNLP would log on stderr
    PrintWriter err = err();
    SparkSession spark = SparkSession.builder().appName("parlance").getOrCreate();
    int code = run(spark, err, arguments);
    spark.stop();
    if (code != DONE) {
      System.exit(code);
    }
  }

  private static PrintWriter err() {
    return new PrintWriter(System.err, true, StandardCharsets.UTF_8);
  }

  static int run(SparkSession spark, PrintWriter err, String... arguments) {
    CommandLine line = new CommandLine(new SparkCommand(spark, new Progress(err)));
    line.setErr(err).setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler(
        (failure, command, result) -> {
          if (failure instanceof SetupException) {
            err.println("parlance: " + failure.getMessage());
            return WRONG_SETUP;
          }
          failure.printStackTrace(err);
          err.println(
              "parlance: stopped; once that is mended, run the same command, without --redo, to go on");
          return STOPPED;
        });
    return line.execute(arguments);
  }
}
