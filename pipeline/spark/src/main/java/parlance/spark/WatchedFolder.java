package parlance.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.VoidFunction2;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;
import parlance.io.RunReport;
import parlance.journal.Settings;
import parlance.model.SetupException;

/**
 * Takes files as they come into a folder, in batches, each file once: Spark's checkpoint says which
 * files make a batch, and a batch that is done again writes over what it wrote.
 */
final class WatchedFolder {
  private static final String CHECKPOINT = OutputPlace.OWN + "/checkpoint";
  private static final String PATH = "path";

  /** Columns of Spark's format, of which no more than the path is read. */
  private static final String FILES =
      "path string, modificationTime timestamp, length bigint, content binary";

  private final SparkSession spark;
  private final Annotation how;
  private final String folder;
  private final OutputPlace output;
  private final Progress progress;
  private final String location;

  /**
   * @throws SetupException if there is no such folder
   */
  WatchedFolder(
      SparkSession spark, Annotation how, String folder, OutputPlace output, Progress progress) {
    this.spark = spark;
    this.how = how;
    this.folder = folder;
    this.output = output;
    this.progress = progress;
    this.location = location(folder, spark.sparkContext().hadoopConfiguration());
  }

  private static String location(String folder, Configuration hadoop) {
    try {
      Path path = new Path(folder);
      FileSystem files = path.getFileSystem(hadoop);
      if (!files.exists(path) || !files.getFileStatus(path).isDirectory()) {
        throw new SetupException("no folder " + folder + "; --watch looks into a folder");
      }
      return files.getFileStatus(path).getPath().toString();
    } catch (IOException | IllegalArgumentException unreadable) {
      throw new SetupException("cannot read " + folder + ": " + unreadable, unreadable);
    }
  }

  /** What must stay the same for a watch to go on. */
  static Settings settings(Annotation how, String folder) {
    Settings settings = DropSettings.of(how);
    settings.values().put("--watch", DropFiles.named(folder));
    return settings;
  }

  /** Begins, or goes on where it was. */
  StreamingQuery start(Trigger trigger, int filesPerBatch) {
    try {
      return spark
          .readStream()
          .format("binaryFile")
          .schema(FILES)
          .option("recursiveFileLookup", true)
          .option("maxFilesPerTrigger", filesPerBatch)
          .load(folder)
          .select(PATH)
          .writeStream()
          .option("checkpointLocation", output.at(CHECKPOINT))
          .trigger(trigger)
          .foreachBatch((VoidFunction2<Dataset<Row>, Long>) this::take)
          .start();
    } catch (TimeoutException busy) {
      throw new IllegalStateException("Spark did not begin to watch " + folder, busy);
    }
  }

  private void take(Dataset<Row> batch, long number) throws IOException {
    List<String> paths = batch.as(Encoders.STRING()).collectAsList();
    SparkSession session = batch.sparkSession();
    Earlier earlier = Earlier.than(number, session, output);
    DropFiles files = files(paths, earlier.nextFile());
    String part = "/batch=" + number;
    DropRun run = new DropRun(session, how, output, progress, part);
    RunReport report = run.run(files, earlier, 0);
    output.write(OutputPlace.RUNS + part + ".json", report.toJson());
    run.clean();
    progress.say(
        String.format(
            Locale.ROOT,
            "batch %d: %,d articles, %,d rejected",
            number,
            report.holds().articles(),
            report.output().rejects()));
  }

  private DropFiles files(List<String> locations, int firstNumber) throws IOException {
    Configuration hadoop = spark.sparkContext().hadoopConfiguration();
    List<DropFile> files = new ArrayList<>();
    int skipped = 0;
    for (String file : locations.stream().sorted().toList()) {
      if (DropFiles.reads(file)) {
        Path path = new Path(file);
        String rest = file.substring(location.length()).replaceFirst("^/+", "");
        files.add(
            new DropFile(
                firstNumber + files.size(),
                DropFiles.below(DropFiles.named(folder), rest),
                file,
                path.getFileSystem(hadoop).getFileStatus(path).getLen()));
      } else {
        skipped++;
      }
    }
    return new DropFiles(files, skipped);
  }
}
