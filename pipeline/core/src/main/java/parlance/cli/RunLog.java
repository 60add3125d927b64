package parlance.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import parlance.chain.Outcome;
import parlance.cli.Log.Level;
import parlance.document.Document;
import parlance.document.Layer;
import parlance.io.Counts;
import parlance.io.OutputFolder;
import parlance.io.RunReport;
import parlance.journal.Candidate;

/** The events of a run, for its {@link Log}. */
final class RunLog {
  private final Log log;

  RunLog(Log log) {
    this.log = log;
  }

  void loading(String chain) {
    log.write(Level.INFO, "loading", Map.of("chain", chain));
  }

  void started(int files) {
    log.write(Level.INFO, "started", Map.of("files", files));
  }

  void skipped(Candidate candidate) {
    boolean unreadable = candidate.state() == Candidate.State.UNREADABLE;
    log.write(
        unreadable ? Level.WARN : Level.DEBUG,
        unreadable ? "unreadable" : "skipped",
        article(candidate.id(), candidate.path()));
  }

  void outcome(Outcome outcome) {
    if (outcome instanceof Outcome.Failed failed) {
      Map<String, Object> fields = article(failed.id(), failed.path());
      fields.put("stage", failed.stage());
      fields.put("reason", failed.reason());
      log.write(Level.WARN, "rejected", fields);
    } else if (outcome instanceof Outcome.Done done) {
      log.write(Level.DEBUG, "done", found(done.document()));
    } else if (outcome instanceof Outcome.LeftOut copy) {
      Map<String, Object> fields = article(copy.document());
      fields.put("duplicates", copy.first());
      log.write(Level.DEBUG, "left-out", fields);
    }
  }

  private static Map<String, Object> found(Document document) {
    Map<String, Object> fields = article(document);
    fields.put("tokens", document.has(Layer.TOKENS) ? document.tokens().size() : 0);
    fields.put("quotes", document.has(Layer.QUOTES) ? document.quotes().size() : 0);
    fields.put("stances", document.has(Layer.STANCES) ? document.stances().size() : 0);
    if (!document.warnings().isEmpty()) {
      fields.put("warnings", document.warnings());
    }
    return fields;
  }

  private static Map<String, Object> article(Document document) {
    return article(document.article().id(), document.article().path());
  }

  private static Map<String, Object> article(String id, String path) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", id);
    fields.put("path", path);
    return fields;
  }

  /** The end of a run, or of a batch of it. */
  void finished(OutputFolder output, RunReport.Times times) {
    Counts counts = output.counts();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("articles", counts.articles());
    fields.put("replaced", output.replaced());
    fields.put("skipped", output.skipped());
    fields.put("left_out", counts.leftOut());
    fields.put("rejects", counts.rejects());
    fields.put("quotes", counts.quotes());
    fields.put("stances", counts.stances());
    fields.put("seconds", times.annotateSeconds());
    fields.put("tokens_per_second", times.tokensPerSecond());
    log.write(Level.INFO, "finished", fields);
  }

  void stopped() {
    log.write(Level.INFO, "stopped", Map.of());
  }

  /** Whether stderr is free for a line that is written over and over. */
  boolean isQuiet() {
    return log.isQuiet();
  }
}
