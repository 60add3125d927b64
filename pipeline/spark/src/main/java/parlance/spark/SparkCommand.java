package parlance.spark;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQueryException;
import org.apache.spark.sql.streaming.Trigger;
import parlance.chain.StageCatalog;
import parlance.io.Counts;
import parlance.io.RunReport;
import parlance.model.SetupException;
import parlance.run.ChainOptions;
import parlance.run.LimitOptions;
import parlance.run.OutputOptions;
import parlance.run.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What {@code spark-submit} runs: articles through the chain, into an output folder. */
@Command(
    name = "parlance spark",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Annotates articles on Spark, and writes what it finds as JSON lines and Parquet.")
final class SparkCommand implements Callable<Integer> {
  private final SparkSession spark;
  private final Progress progress;

  @Option(
      names = "--in",
      required = true,
      arity = "1..*",
      paramLabel = "PATH",
      description =
          "Articles: .txt, .jsonl, .jsonl.gz, .csv or .parquet, or folders with such files below, on"
              + " any file system that Spark reads.")
  private List<String> paths = List.of();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "PATH",
      description = "Where to write: a folder on any file system that Spark writes to.")
  private String out = "";

  @Mixin private ChainOptions chain = new ChainOptions();

  @Mixin private LimitOptions limits = new LimitOptions();

  @Mixin private OutputOptions written = new OutputOptions();

  @Option(
      names = "--watch",
      description = "Go on until stopped, and take files as they are moved into the folder.")
  private boolean watch;

  @Option(
      names = "--every",
      paramLabel = "SECONDS",
      defaultValue = "10",
      description = "With --watch, from one look for files to the next. Default: ${DEFAULT-VALUE}.")
  private int every = 10;

  @Option(
      names = "--batch-files",
      paramLabel = "N",
      defaultValue = "10000",
      description = "With --watch, files that are taken at once. Default: ${DEFAULT-VALUE}.")
  private int batchFiles = 10_000;

  SparkCommand(SparkSession spark, Progress progress) {
    this.spark = spark;
    this.progress = progress;
  }

  @Override
  public Integer call() throws Exception {
    if (every < 1 || batchFiles < 1) {
      throw new SetupException("--every and --batch-files: give 1 or more");
    }
    StageCatalog catalog = StageCatalog.installed();
    Annotation how =
        new Annotation(
            ShippedChain.of(limits.on(chain.spec(), catalog), catalog),
            limits.article(),
            limits.time(),
            written.offsets(),
            written.skipsDuplicates());
    Configuration hadoop = spark.sparkContext().hadoopConfiguration();
    OutputPlace output = new OutputPlace(out, hadoop);
    return watch ? watch(how, output) : annotate(how, output, hadoop);
  }

  private int annotate(Annotation how, OutputPlace output, Configuration hadoop) {
    DropFiles files = DropFiles.find(paths, output.root(), hadoop);
    output.begin(DropSettings.of(how, files), written.redo());
    double loading = ChainProbe.load(spark, how.chain());
    DropRun run = new DropRun(spark, how, output, progress, "");
    RunReport report = run.run(files, Earlier.none(spark, output), loading);
    output.finish(report);
    Counts counts = report.output();
    progress.say(
        String.format(
            Locale.ROOT,
            "%,d articles, %,d quotes, %,d stances; %,d rejected; %s",
            report.holds().articles(),
            counts.quotes(),
            counts.stances(),
            counts.rejects(),
            out));
    return SparkAnnotate.DONE;
  }

  private int watch(Annotation how, OutputPlace output)
      throws StreamingQueryException, TimeoutException {
    if (paths.size() != 1) {
      throw new SetupException("--watch looks into one folder; name one with --in");
    }
    String folder = paths.get(0);
    output.begin(WatchedFolder.settings(how, folder), written.redo());
    ChainProbe.load(spark, how.chain());
    new WatchedFolder(spark, how, folder, output, progress)
        .start(Trigger.ProcessingTime(every, TimeUnit.SECONDS), batchFiles)
        .awaitTermination();
    return SparkAnnotate.DONE;
  }
}
