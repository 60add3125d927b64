package parlance.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import parlance.bench.Measurement.Measure;
import parlance.document.Article;

/**
 * Measures engines that have warmed up, each in a process of its own. They do one block after
 * another in turn, so that what disturbs the machine disturbs all of them.
 */
final class Throughput {
  private final Setup setup;
  private final Selection selection;
  private final WarmUp warmUp;
  private final Measurements measurements;
  private final Progress progress;

  /** An engine on some threads. */
  record Contestant(Engine engine, int threads) {
    @Override
    public String toString() {
      return engine.label() + ", threads: " + threads;
    }
  }

  private record Running(Contestant contestant, Worker worker) {}

  Throughput(
      Setup setup,
      Selection selection,
      WarmUp warmUp,
      Measurements measurements,
      Progress progress) {
    this.setup = setup;
    this.selection = selection;
    this.warmUp = warmUp;
    this.measurements = measurements;
    this.progress = progress;
  }

  /** Measures what has not been measured yet. */
  void measure(Measure measure, List<Contestant> contestants) throws IOException {
    List<Integer> turns =
        IntStream.rangeClosed(1, selection.blocks().size())
            .filter(turn -> contestants.stream().anyMatch(one -> isMissing(measure, one, turn)))
            .boxed()
            .toList();
    List<Running> running = new ArrayList<>();
    try {
      for (Contestant contestant : contestants) {
        if (turns.stream().anyMatch(turn -> isMissing(measure, contestant, turn))) {
          running.add(start(contestant));
        }
      }
      for (int turn : turns) {
        block(measure, turn, running);
        Collections.reverse(running);
      }
    } finally {
      running.forEach(one -> one.worker().close());
    }
  }

  private boolean isMissing(Measure measure, Contestant one, int turn) {
    return !measurements.has(measure, one.engine(), one.threads(), turn);
  }

  private Running start(Contestant contestant) throws IOException {
    Worker worker = setup.worker(contestant.engine(), contestant.threads());
    progress.say("%s: loaded in %.1f s", contestant, worker.awaitLoaded().seconds());
    progress.say("%s: warmed up in %.1f s", contestant, warmUp.of(worker));
    return new Running(contestant, worker);
  }

  private void block(Measure measure, int turn, List<Running> running) throws IOException {
    List<Article> block = selection.blocks().get(turn - 1);
    Path file = Articles.write(setup.work().resolve("block-" + turn + ".jsonl"), block);
    long tokens = Tokens.count(block);
    for (Running one : running) {
      if (isMissing(measure, one.contestant(), turn)) {
        Engine engine = one.contestant().engine();
        int threads = one.contestant().threads();
        Timing timing = one.worker().annotate(file);
        Measurement measurement = new Measurement(measure, engine, threads, turn, tokens, timing);
        measurements.add(measurement);
        progress.say(
            "%s: block %d, %.0f tokens a second",
            one.contestant(), turn, measurement.tokensPerSecond());
      }
    }
  }
}
