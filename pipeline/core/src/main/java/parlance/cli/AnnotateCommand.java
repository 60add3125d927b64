package parlance.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import parlance.chain.BatchRun;
import parlance.chain.Chain;
import parlance.chain.ChainPlan;
import parlance.chain.Outcome;
import parlance.chain.StageCatalog;
import parlance.io.ArticleLimit;
import parlance.io.ArticleLine;
import parlance.io.ArticleReader;
import parlance.io.InputFiles;
import parlance.io.OffsetUnit;
import parlance.io.OutputFolder;
import parlance.io.RunReport;
import parlance.model.SetupException;
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
      description = "Articles: .txt, .jsonl, .jsonl.gz or .csv, or folders with such files below.")
  private List<String> paths = List.of();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "output",
      description =
          "Where to write. What an earlier run wrote there stays, and only articles that are new or"
              + " have changed are done. Default: ${DEFAULT-VALUE}.")
  private Path out = Path.of("output");

  @Mixin private ChainOption chain = new ChainOption();

  @Mixin private LimitOptions limits = new LimitOptions();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Articles done at once. Default: the number of processors.")
  private @Nullable Integer threads;

  @Option(
      names = "--offsets",
      paramLabel = "UNIT",
      defaultValue = "codepoint",
      description =
          "What offsets count: codepoint, as Python and R do, or utf16, as Java and JavaScript do."
              + " Default: ${DEFAULT-VALUE}.")
  private OffsetUnit offsets = OffsetUnit.CODEPOINT;

  @Option(
      names = "--redo",
      description =
          "Do everything again. What the output folder holds goes, also what is no longer in the"
              + " input.")
  private boolean redo;

  @Option(
      names = "--redo-rejects",
      description = "Try again what was rejected, even if it has not changed.")
  private boolean redoRejects;

  @Option(
      names = "--skip-duplicates",
      description =
          "Do not annotate near-duplicates of other articles. They keep a record, with the text and"
              + " nothing found in it.")
  private boolean skipDuplicates;

  AnnotateCommand(Terminal terminal, Parlance.Stages stages) {
    this.terminal = terminal;
    this.stages = stages;
  }

  @Override
  public Integer call() throws InterruptedException {
    int workers = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    if (workers < 1) {
      throw new SetupException("--threads " + workers + ": give 1 or more");
    }
    ArticleLimit longest = limits.article();
    Duration time = limits.time();
    StageCatalog catalog = stages.find();
    ChainPlan plan = ChainPlan.of(limits.on(chain.spec(), catalog), catalog);
    InputFiles input = InputFiles.find(paths, out);
    OutputFolder.prepare(out);
    Progress progress = new Progress(terminal);
    Instant started = Instant.now();
    progress.loading(plan.name());
    long begin = System.nanoTime();
    try (OutputFolder output = OutputFolder.goOn(out, offsets)) {
      if (!redo) {
        output.check(RunSettings.of(plan, offsets, skipDuplicates));
      }
      try (Chain loaded = Chain.load(plan);
          StopSignal stop = new StopSignal();
          ArticleReader articles = new ArticleReader(input, longest)) {
        output.begin(RunSettings.of(plan, offsets, skipDuplicates), redo);
        if (redoRejects) {
          output.retryRejects();
        }
        if (skipDuplicates) {
          output.skipDuplicates();
        }
        progress.lookingAhead();
        try (ArticleReader ahead = new ArticleReader(input, longest)) {
          output.lookAhead(ahead, input, stop::isHeard);
        }
        long ready = System.nanoTime();
        progress.loaded();
        BatchRun run = new BatchRun(loaded, workers, time);
        Consumer<Outcome> sink =
            outcome -> {
              output.accept(outcome);
              progress.show(output.counts());
            };
        run.run(output.newOf(articles, input, stop::isHeard), sink);
        if (!stop.isHeard()) {
          Iterator<Outcome> leftOut = output.leftOut(stop::isHeard);
          while (leftOut.hasNext()) {
            run.run(leftOut, sink);
            leftOut = output.leftOut(stop::isHeard);
          }
        }
        output.settle();
        double seconds = (System.nanoTime() - ready) / 1e9;
        RunReport.Times times =
            new RunReport.Times(
                started.truncatedTo(ChronoUnit.SECONDS).toString(),
                rounded((ready - begin) / 1e9),
                rounded(seconds),
                rounded(output.counts().tokens() / seconds),
                rounded(loaded.stageSeconds()),
                slowest(run));
        output.finish(report(plan, workers, input, output, !stop.isHeard(), times));
        progress.summary(output, times, out);
        if (stop.isHeard()) {
          progress.stopped();
          return stop.exitCode();
        }
        return output.counts().rejects() == 0 ? Parlance.DONE : Parlance.SOME_REJECTED;
      }
    }
  }

  private static List<RunReport.Slow> slowest(BatchRun run) {
    return run.slowest().stream()
        .map(slow -> new RunReport.Slow(slow.id(), rounded(slow.seconds()), slow.tokens()))
        .toList();
  }

  private static Map<String, Double> rounded(Map<String, Double> seconds) {
    Map<String, Double> rounded = new LinkedHashMap<>();
    seconds.forEach((stage, value) -> rounded.put(stage, rounded(value)));
    return rounded;
  }

  private RunReport report(
      ChainPlan plan,
      int workers,
      InputFiles input,
      OutputFolder output,
      boolean complete,
      RunReport.Times times) {
    List<RunReport.Stage> steps =
        plan.steps().stream()
            .map(
                step ->
                    new RunReport.Stage(
                        step.description().name(), new TreeMap<>(step.options().values())))
            .toList();
    return new RunReport(
        ArticleLine.SCHEMA,
        Version.current(),
        complete,
        new RunReport.Chain(plan.name(), steps),
        plan.models().hashes(),
        offsets.label(),
        workers,
        new RunReport.Input(
            input.files().size(),
            input.skipped(),
            output.counts().articles() + output.counts().leftOut() + output.counts().rejects(),
            output.skipped(),
            output.replaced()),
        output.counts(),
        output.holds(),
        times);
  }

  private static double rounded(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
