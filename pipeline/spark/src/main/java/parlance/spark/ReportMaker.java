package parlance.spark;

import static org.apache.spark.sql.functions.col;
import static parlance.spark.Columns.ENTITIES;
import static parlance.spark.Columns.FIRST;
import static parlance.spark.Columns.LEFT_OUT;
import static parlance.spark.Columns.LINE;
import static parlance.spark.Columns.MENTIONS;
import static parlance.spark.Columns.QUOTES;
import static parlance.spark.Columns.SENTENCES;
import static parlance.spark.Columns.STANCES;
import static parlance.spark.Columns.TOKENS;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import parlance.io.ArticleLine;
import parlance.io.Counts;
import parlance.io.RunReport;
import parlance.run.Version;

/**
 * Makes the report of a run, which says what ran, on what, and what came of it.
 *
 * @param loadSeconds for loading the models on all executors, at once
 */
record ReportMaker(SparkSession spark, Annotation how, RunNotes notes, double loadSeconds) {

  /**
   * When a run came to what.
   *
   * @param ready when all was read
   * @param annotated when all was annotated
   */
  record Moments(Instant begun, Instant ready, Instant annotated) {

    private static double seconds(Instant from, Instant to) {
      return RunNotes.rounded(Duration.between(from, to).toMillis() / 1e3);
    }
  }

  /**
   * Counts.
   *
   * @param read all that was read
   * @param done what was annotated, or left out, or rejected by a stage
   */
  RunReport report(DropFiles files, long read, Dataset<Row> done, Moments moments) {
    Column record = col(LINE).isNotNull();
    Row sums =
        done.agg(
                number(record.and(functions.not(col(LEFT_OUT)))),
                number(record.and(col(LEFT_OUT))),
                sum(col(SENTENCES)),
                sum(col(TOKENS)),
                sum(col(MENTIONS)),
                sum(col(ENTITIES)),
                sum(functions.size(col(QUOTES))),
                sum(functions.size(col(STANCES))),
                number(record.and(col(FIRST).isNotNull())))
            .head();
    int articles = Math.toIntExact(sums.getLong(0));
    int leftOut = Math.toIntExact(sums.getLong(1));
    int rejects = Math.toIntExact(read) - articles - leftOut;
    Counts counts =
        new Counts(
            articles,
            leftOut,
            rejects,
            sums.getLong(2),
            sums.getLong(3),
            sums.getLong(4),
            sums.getLong(5),
            sums.getLong(6),
            sums.getLong(7));
    return new RunReport(
        ArticleLine.SCHEMA,
        Version.current(),
        true,
        new RunReport.Chain(how.chain().name(), stages()),
        notes.models(),
        how.unit().label(),
        spark.sparkContext().defaultParallelism(),
        new RunReport.Input(files.files().size(), files.skipped(), Math.toIntExact(read), 0, 0),
        counts,
        new RunReport.Holds(articles + leftOut, rejects, Math.toIntExact(sums.getLong(8))),
        times(moments, counts.tokens()));
  }

  private static Column number(Column condition) {
    return functions.count(functions.when(condition, 1));
  }

  private static Column sum(Column numbers) {
    return functions.coalesce(
        functions.sum(functions.when(col(LINE).isNotNull(), numbers)), functions.lit(0L));
  }

  private List<RunReport.Stage> stages() {
    return how.chain().steps().stream()
        .map(step -> new RunReport.Stage(step.stage(), step.options()))
        .toList();
  }

  private RunReport.Times times(Moments moments, long tokens) {
    double seconds = Moments.seconds(moments.ready(), moments.annotated());
    return new RunReport.Times(
        moments.begun().truncatedTo(ChronoUnit.SECONDS).toString(),
        RunNotes.rounded(loadSeconds),
        Moments.seconds(moments.begun(), moments.ready()),
        seconds,
        RunNotes.rounded(tokens / Math.max(0.1, seconds)),
        notes.stageSeconds(),
        notes.slowest());
  }
}
