package parlance.cli;

import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import parlance.chain.Outcome;
import parlance.io.Counts;
import parlance.io.OutputFolder;
import parlance.io.RunReport;
import parlance.journal.Candidate;

/** Says how far a run is, on a terminal or in its log, and at its end what came of it. */
final class Progress {
  private static final long EVERY_NANOSECONDS = 100_000_000;
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final Terminal terminal;
  private final RunLog log;
  private final boolean live;
  private long begin;
  private long shown;

  Progress(Terminal terminal, RunLog log) {
    this.terminal = terminal;
    this.log = log;
    live = terminal.live() && log.isQuiet();
  }

  void loading(String chain) {
    log.loading(chain);
    line("loading the models of chain " + chain + " …");
  }

  void lookingAhead(int files) {
    log.started(files);
    line("looking for what is new …");
  }

  void begin() {
    begin = System.nanoTime();
  }

  void skipped(Candidate candidate) {
    log.skipped(candidate);
    if (candidate.state() == Candidate.State.UNREADABLE) {
      note(candidate.path() + " cannot be read; its record stays as it was");
    }
  }

  void show(Outcome outcome, Counts counts) {
    log.outcome(outcome);
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
    if (live) {
      int room = Math.min(text.length(), terminal.columns() - 1);
      terminal.err().print(CLEAR_LINE + text.substring(0, room));
      terminal.err().flush();
    }
  }

  private void clear() {
    if (live) {
      terminal.err().print(CLEAR_LINE);
      terminal.err().flush();
    }
  }

  void summary(OutputFolder output, RunReport.Times times, Path out) {
    clear();
    log.finished(output, times);
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
    row(counts.rejects(), "rejected");
    int rejects = output.holds().rejects();
    if (rejects > 0) {
      row(rejects, "rejected in all; why, says " + out.resolve("rejects.jsonl"));
    }
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

  void watching(int seconds) {
    note(format("looking for articles every %,d s, until Ctrl-C", seconds));
  }

  /** A line on what was done with some files; none where all was as before, but for the first. */
  void batch(OutputFolder output, RunReport.Times times, boolean first) {
    Counts counts = output.counts();
    if (first || counts.articles() + counts.leftOut() + counts.rejects() > 0) {
      log.finished(output, times);
      note(
          format(
              "%tT  %,d annotated (%,d replaced), %,d skipped, %,d left out, %,d rejected,"
                  + " %,d quotes, %,d stances, in %.1f s",
              LocalTime.now(ZoneId.systemDefault()),
              counts.articles(),
              output.replaced(),
              output.skipped(),
              counts.leftOut(),
              counts.rejects(),
              counts.quotes(),
              counts.stances(),
              times.annotateSeconds()));
    }
  }

  void note(String line) {
    clear();
    terminal.out().println(line);
  }

  void stopped(String goingOn) {
    log.stopped();
    terminal.out().println("stopped; " + goingOn);
  }

  private void row(long count, String what) {
    terminal.out().println(format("%,9d  %s", count, what));
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
