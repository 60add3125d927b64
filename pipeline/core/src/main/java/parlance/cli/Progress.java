package parlance.cli;

import java.nio.file.Path;
import java.util.Locale;
import parlance.io.Counts;
import parlance.io.OutputFolder;
import parlance.io.RunReport;

/** Says how far a run is, on a terminal, and at its end what came of it. */
final class Progress {
  private static final long EVERY_NANOSECONDS = 100_000_000;
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final Terminal terminal;
  private long begin;
  private long shown;

  Progress(Terminal terminal) {
    this.terminal = terminal;
  }

  void loading(String chain) {
    line("loading the models of chain " + chain + " …");
  }

  void lookingAhead() {
    line("looking for near-duplicates …");
  }

  void loaded() {
    begin = System.nanoTime();
  }

  void show(Counts counts) {
    long now = System.nanoTime();
    if (now - shown > EVERY_NANOSECONDS) {
      shown = now;
      line(
          format(
              "%,d articles, %,d rejected, %,d quotes, %,d stances, %,.0f tokens a second",
              counts.articles(),
              counts.rejects(),
              counts.quotes(),
              counts.stances(),
              counts.tokens() / ((now - begin) / 1e9)));
    }
  }

  private void line(String text) {
    if (terminal.live()) {
      int room = Math.min(text.length(), terminal.columns() - 1);
      terminal.err().print(CLEAR_LINE + text.substring(0, room));
      terminal.err().flush();
    }
  }

  void summary(OutputFolder output, RunReport.Times times, Path out) {
    if (terminal.live()) {
      terminal.err().print(CLEAR_LINE);
      terminal.err().flush();
    }
    Counts counts = output.counts();
    row(
        counts.articles(),
        output.replaced() == 0
            ? "articles annotated"
            : format(
                "articles annotated, %,d of them in place of an earlier record",
                output.replaced()));
    row(output.skipped(), "skipped: not changed since they were done");
    if (counts.leftOut() > 0) {
      row(counts.leftOut(), "left out, as near-duplicates");
    }
    row(
        counts.rejects(),
        counts.rejects() == 0 ? "rejected" : "rejected; why, says " + out.resolve("rejects.jsonl"));
    row(counts.entities(), "entities");
    row(counts.quotes(), "quotes");
    row(counts.stances(), "stances");
    row(
        Math.round(times.tokensPerSecond()),
        format(
            "tokens a second (%,d in %.1f s, after %.1f s of loading)",
            counts.tokens(), times.annotateSeconds(), times.loadSeconds()));
    terminal
        .out()
        .println("written to " + out + "/: articles, quotes, stances and rejects .jsonl, run.json");
  }

  void stopped() {
    terminal.out().println("stopped before the end; run the same command to go on");
  }

  private void row(long count, String what) {
    terminal.out().println(format("%,9d  %s", count, what));
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
