package parlance.cli;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import parlance.chain.BatchRun;
import parlance.chain.Chain;
import parlance.chain.ChainPlan;
import parlance.chain.Outcome;
import parlance.io.ArticleLimit;
import parlance.io.ArticleLine;
import parlance.io.ArticleReader;
import parlance.io.Counts;
import parlance.io.InputFiles;
import parlance.io.OffsetUnit;
import parlance.io.OutputFolder;
import parlance.io.RunReport;
import parlance.run.Version;

/**
 * Takes files through a loaded chain into an output folder, as often as there are some.
 *
 * @param threads on which articles are done
 * @param batches does them
 * @param begun when the command was given
 * @param loadSeconds for loading the chain
 */
record AnnotateRun(
    Chain chain,
    BatchRun batches,
    ChainPlan plan,
    OutputFolder output,
    OffsetUnit offsets,
    int threads,
    ArticleLimit longest,
    Instant begun,
    double loadSeconds,
    Progress progress) {

  /**
   * Does what is new or has changed in some files, until that is done or a signal is heard.
   *
   * @param files to read
   * @param input all files that belong to the input
   * @return how long it took
   */
  RunReport.Times run(InputFiles files, InputFiles input, StopSignal stop)
      throws InterruptedException {
    long begin = System.nanoTime();
    progress.lookingAhead(files.files().size());
    boolean any;
    try (ArticleReader ahead = new ArticleReader(files, longest)) {
      any = output.lookAhead(ahead, input, stop::isHeard);
    }
    long ready = System.nanoTime();
    progress.begin();
    Consumer<Outcome> sink =
        outcome -> {
          output.accept(outcome);
          progress.show(outcome, output.counts());
        };
    try (ArticleReader articles = new ArticleReader(files, longest)) {
      if (any) {
        batches.run(output.newOf(articles, input, stop::isHeard), sink);
      }
      if (!stop.isHeard()) {
        Iterator<Outcome> leftOut = output.leftOut(stop::isHeard);
        while (leftOut.hasNext()) {
          batches.run(leftOut, sink);
          leftOut = output.leftOut(stop::isHeard);
        }
      }
      output.settle();
    }
    double seconds = (System.nanoTime() - ready) / 1e9;
    RunReport.Times times =
        new RunReport.Times(
            begun.truncatedTo(ChronoUnit.SECONDS).toString(),
            rounded(loadSeconds),
            rounded((ready - begin) / 1e9),
            rounded(seconds),
            rounded(output.counts().tokens() / seconds),
            rounded(chain.takeStageSeconds()),
            batches.takeSlowest().stream()
                .map(slow -> new RunReport.Slow(slow.id(), rounded(slow.seconds()), slow.tokens()))
                .toList());
    output.finish(report(files, !stop.isHeard(), times));
    return times;
  }

  private RunReport report(InputFiles files, boolean complete, RunReport.Times times) {
    List<RunReport.Stage> steps =
        plan.steps().stream()
            .map(
                step ->
                    new RunReport.Stage(
                        step.description().name(), new TreeMap<>(step.options().values())))
            .toList();
    Counts counts = output.counts();
    return new RunReport(
        ArticleLine.SCHEMA,
        Version.current(),
        complete,
        new RunReport.Chain(plan.name(), steps),
        plan.models().hashes(),
        offsets.label(),
        threads,
        new RunReport.Input(
            files.files().size(),
            files.skipped(),
            counts.articles() + counts.leftOut() + counts.rejects(),
            output.skipped(),
            output.replaced()),
        counts,
        output.holds(),
        times);
  }

  private static Map<String, Double> rounded(Map<String, Double> seconds) {
    Map<String, Double> rounded = new LinkedHashMap<>();
    seconds.forEach((stage, value) -> rounded.put(stage, rounded(value)));
    return rounded;
  }

  private static double rounded(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
