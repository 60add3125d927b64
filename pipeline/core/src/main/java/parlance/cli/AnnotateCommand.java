package parlance.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parlance.chain.BatchRun;
import parlance.chain.Chain;
import parlance.chain.ChainPlan;
import parlance.chain.StageCatalog;
import parlance.io.ArticleLimit;
import parlance.io.InputFiles;
import parlance.io.OutputFolder;
import parlance.model.SetupException;
import parlance.run.ChainOptions;
import parlance.run.LimitOptions;
import parlance.run.OutputOptions;
import parlance.run.RunSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code annotate}: articles through the chain, into an output folder. */
@Command(
    name = "annotate",
    description = "Annotates articles, and writes what it finds as JSON lines.")
final class AnnotateCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Parlance.Stages stages;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|FOLDER",
      description =
          "Articles: .txt, .jsonl, .jsonl.gz or .csv, or folders with such files below. They are done"
              + " in the order of their paths, whatever the order in which they are named.")
  private List<String> paths = List.of();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "output",
      description =
          "Where to write. What an earlier run wrote there stays, and only articles that are new or"
              + " have changed are done. Default: ${DEFAULT-VALUE}.")
  private Path out = Path.of("output");

  @Mixin private ChainOptions chain = new ChainOptions();

  @Mixin private LimitOptions limits = new LimitOptions();

  @Mixin private OutputOptions written = new OutputOptions();

  @Mixin private LogOptions logging = new LogOptions();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Articles done at once. Default: the number of processors.")
  private @Nullable Integer threads;

  @Option(
      names = "--redo-rejects",
      description = "Try again what was rejected, even if it has not changed.")
  private boolean redoRejects;

  @Option(
      names = "--watch",
      description =
          "Go on until stopped: keep the models loaded, and take files as they arrive, once they"
              + " have stopped growing.")
  private boolean watch;

  @Option(
      names = "--every",
      paramLabel = "SECONDS",
      defaultValue = "10",
      description = "With --watch, from one look for files to the next. Default: ${DEFAULT-VALUE}.")
  private int every = 10;

  private boolean emptied;

  AnnotateCommand(Terminal terminal, Parlance.Stages stages) {
    this.terminal = terminal;
    this.stages = stages;
  }

  Log log() {
    return logging.log(terminal.err());
  }

  /** How to have done what a run that is stopped leaves. */
  String goingOn() {
    return "run the same command" + (emptied ? ", without --redo," : "") + " to go on";
  }

  @Override
  public Integer call() throws InterruptedException {
    int workers = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    if (workers < 1) {
      throw new SetupException("--threads " + workers + ": give 1 or more");
    }
    if (every < 1) {
      throw new SetupException("--every " + every + ": give 1 second or more");
    }
    ArticleLimit longest = limits.article();
    Duration time = limits.time();
    StageCatalog catalog = stages.find();
    ChainPlan plan = ChainPlan.of(limits.on(chain.spec(), catalog), catalog);
    InputFiles input = watch ? InputFiles.findAny(paths, out) : InputFiles.find(paths, out);
    OutputFolder.prepare(out);
    Progress progress = new Progress(terminal, new RunLog(log()));
    Instant begun = Instant.now();
    progress.loading(plan.name());
    long begin = System.nanoTime();
    try (OutputFolder output = OutputFolder.goOn(out, written.offsets())) {
      output.tellSkipped(progress::skipped);
      if (!written.redo()) {
        output.check(RunSettings.of(plan, written));
      }
      try (Chain loaded = Chain.load(plan);
          StopSignal stop = new StopSignal()) {
        output.begin(RunSettings.of(plan, written), written.redo());
        emptied = written.redo();
        if (redoRejects) {
          output.retryRejects();
        }
        if (written.skipsDuplicates()) {
          output.skipDuplicates();
        }
        double loading = (System.nanoTime() - begin) / 1e9;
        AnnotateRun run =
            new AnnotateRun(
                loaded,
                new BatchRun(loaded, workers, time),
                plan,
                output,
                written.offsets(),
                workers,
                longest,
                begun,
                loading,
                progress);
        if (watch) {
          new Watch(run, paths, out).until(stop, every);
          progress.stopped(goingOn());
          return stop.exitCode();
        }
        progress.summary(output, run.run(input, input, stop), out);
        if (stop.isHeard()) {
          progress.stopped(goingOn());
          return stop.exitCode();
        }
        return output.newRejects() == 0 ? Parlance.DONE : Parlance.SOME_REJECTED;
      }
    }
  }
}
