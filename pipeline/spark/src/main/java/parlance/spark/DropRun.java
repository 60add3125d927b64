package parlance.spark;

import static org.apache.spark.sql.functions.col;
import static parlance.spark.Columns.ARTICLE;
import static parlance.spark.Columns.ID;
import static parlance.spark.Columns.KEY;
import static parlance.spark.Columns.LINE;
import static parlance.spark.Columns.PATH;
import static parlance.spark.Columns.REASON;
import static parlance.spark.Columns.STAGE;

import java.time.Instant;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.util.SerializableConfiguration;
import parlance.chain.Outcome;
import parlance.io.RunReport;

/**
 * Takes a drop, all files of a run or of a batch of it, into an output folder: reads it once,
 * annotates it once, and writes what came of it. What was done when a run ended stays, and is not
 * done again.
 */
final class DropRun {
  private static final long TEXT_PER_TASK = 1 << 20;
  private static final long LEAST_TEXT_PER_TASK = 1 << 14;
  private static final int TASKS_PER_CORE = 10;

  /** Of each core; what it does in half an hour or so. */
  private static final long TEXT_PER_SLICE = 32 << 20;

  private static final long MOST_SLICES = 64;

  private final SparkSession spark;
  private final JavaSparkContext context;
  private final Annotation how;
  private final OutputPlace output;
  private final Progress progress;
  private final String part;
  private final String staging;
  private final int cores;

  /**
   * @param part of the output that it is, such as {@code /batch=3}; empty for all of it
   */
  DropRun(SparkSession spark, Annotation how, OutputPlace output, Progress progress, String part) {
    this.spark = spark;
    this.context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    this.how = how;
    this.output = output;
    this.progress = progress;
    this.part = part;
    this.staging = OutputPlace.OWN + "/staging" + part;
    this.cores = spark.sparkContext().defaultParallelism();
  }

  /**
   * Does the drop.
   *
   * @param earlier what other drops have left in the output
   * @param loadSeconds as the report has it
   */
  RunReport run(DropFiles files, Earlier earlier, double loadSeconds) {
    Instant begun = Instant.now();
    long perCore = files.textBytes() / cores;
    int slices = (int) Math.max(1, Math.min(MOST_SLICES, perCore / TEXT_PER_SLICE));
    int tasks = tasks(files.textBytes() / slices);
    progress.say("reading " + files.files().size() + " files ...");
    Dataset<Row> read = read(files, slices);
    Dataset<Row> articles = read.filter(col(ARTICLE).isNotNull());
    Dataset<Row> clashes = kept(Clashes.among(articles, earlier.records()), "clashes");
    Dataset<Row> sound = Annotating.without(articles, clashes);
    Instant ready = Instant.now();
    progress.say("annotating ...");
    RunNotes.Sum notes = new RunNotes.Sum();
    spark.sparkContext().register(notes, "parlance");
    Broadcast<ShippedChain> chain = context.broadcast(how.chain());
    Annotating annotating = new Annotating(spark, output, staging + "/done", how, chain, notes);
    if (how.skipsDuplicates()) {
      annotating.annotateFirsts(sound, earlier.marks(), slices, tasks);
    } else {
      annotating.annotate(sound, 0, slices, tasks);
    }
    Instant annotated = Instant.now();
    progress.say("looking for near-duplicates, and writing ...");
    Dataset<Row> done = annotating.done();
    Dataset<Row> records = done.filter(col(LINE).isNotNull());
    Dataset<Row> copies =
        kept(NearCopies.among(Annotating.marks(records).union(earlier.marks())), "copies");
    Dataset<Row> finished =
        done.withColumn(KEY, Columns.key()).join(copies, Annotating.joined(KEY), "left");
    RecordTables tables = new RecordTables(output, part);
    tables.writeRecords(finished);
    tables.writeRejects(rejects(read, clashes, done));
    earlier.add(records, part);
    return new ReportMaker(spark, how, notes.value(), loadSeconds)
        .report(files, read.count(), finished, new ReportMaker.Moments(begun, ready, annotated));
  }

  /** How many tasks do so much text: small ones, so that one that is lost is soon done again. */
  private int tasks(long text) {
    long balanced = Math.min((long) cores * TASKS_PER_CORE, text / LEAST_TEXT_PER_TASK);
    return (int) Math.max(cores, Math.max(balanced, text / TEXT_PER_TASK));
  }

  private Dataset<Row> read(DropFiles files, int slices) {
    String table = staging + "/read";
    if (!output.isWhole(table)) {
      List<List<DropFile>> tasks = files.tasks(cores);
      Broadcast<SerializableConfiguration> hadoop =
          context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
      spark
          .createDataFrame(
              context
                  .parallelize(tasks, Math.max(1, tasks.size()))
                  .flatMap(new ReadFiles(hadoop, how.longest())),
              Columns.READ)
          .withColumn(Annotating.SLICE, Annotating.slice(slices))
          .write()
          .mode(SaveMode.Overwrite)
          .partitionBy(Annotating.SLICE)
          .parquet(output.at(table));
    }
    return spark.read().schema(Columns.READ.add(Annotating.SLICE, "int")).parquet(output.at(table));
  }

  /** The same rows, written down, so that they are not found twice. */
  private Dataset<Row> kept(Dataset<Row> rows, String name) {
    String table = output.at(staging + "/" + name);
    rows.write().mode(SaveMode.Overwrite).parquet(table);
    return spark.read().schema(rows.schema()).parquet(table);
  }

  private static Dataset<Row> rejects(Dataset<Row> read, Dataset<Row> clashes, Dataset<Row> done) {
    return read.filter(col(ARTICLE).isNull())
        .select(col(ID), col(PATH), functions.lit(Outcome.Failed.READ).as(STAGE), col(REASON))
        .union(Clashes.rejects(clashes))
        .union(done.filter(col(LINE).isNull()).select(col(ID), col(PATH), col(STAGE), col(REASON)));
  }

  /** Deletes what was needed to go on with the drop. */
  void clean() {
    output.delete(staging);
  }
}
