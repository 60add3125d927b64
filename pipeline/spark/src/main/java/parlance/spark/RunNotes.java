package parlance.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.util.AccumulatorV2;
import parlance.chain.BatchRun;
import parlance.io.RunReport;

/** What the tasks of a run tell of it beside its records: times, and which models they loaded. */
final class RunNotes implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int SLOWEST = 10;

  private final LinkedHashMap<String, Double> stageSeconds = new LinkedHashMap<>();
  private final TreeMap<String, String> models = new TreeMap<>();
  private final ArrayList<Slow> slowest = new ArrayList<>();

  /** An article that took long. */
  private record Slow(String id, double seconds, int tokens) implements Serializable {}

  static RunNotes of(
      Map<String, Double> stages, Map<String, String> hashes, List<BatchRun.Slow> slow) {
    RunNotes notes = new RunNotes();
    notes.stageSeconds.putAll(stages);
    notes.models.putAll(hashes);
    slow.forEach(each -> notes.slowest.add(new Slow(each.id(), each.seconds(), each.tokens())));
    return notes;
  }

  private void keepSlowest() {
    slowest.sort(Comparator.comparingDouble(Slow::seconds).reversed().thenComparing(Slow::id));
    if (slowest.size() > SLOWEST) {
      slowest.subList(SLOWEST, slowest.size()).clear();
    }
  }

  /** Seconds of each stage, in the chain's order, all tasks together. */
  Map<String, Double> stageSeconds() {
    Map<String, Double> rounded = new LinkedHashMap<>();
    stageSeconds.forEach((stage, seconds) -> rounded.put(stage, rounded(seconds)));
    return rounded;
  }

  /** SHA-256 of each model that was loaded, by name. */
  SortedMap<String, String> models() {
    return models;
  }

  List<RunReport.Slow> slowest() {
    return slowest.stream()
        .map(slow -> new RunReport.Slow(slow.id(), rounded(slow.seconds()), slow.tokens()))
        .toList();
  }

  static double rounded(double seconds) {
    return Math.round(seconds * 10) / 10.0;
  }

  private void add(RunNotes other) {
    other.stageSeconds.forEach((stage, seconds) -> stageSeconds.merge(stage, seconds, Double::sum));
    models.putAll(other.models);
    slowest.addAll(other.slowest);
    keepSlowest();
  }

  /** Brings the notes of all tasks together. */
  static final class Sum extends AccumulatorV2<RunNotes, RunNotes> {
    private static final long serialVersionUID = 1L;

    private RunNotes notes = new RunNotes();

    @Override
    public boolean isZero() {
      return notes.models.isEmpty() && notes.stageSeconds.isEmpty();
    }

    @Override
    public AccumulatorV2<RunNotes, RunNotes> copy() {
      Sum copy = new Sum();
      copy.notes.add(notes);
      return copy;
    }

    @Override
    public void reset() {
      notes = new RunNotes();
    }

    @Override
    public void add(RunNotes more) {
      notes.add(more);
    }

    @Override
    public void merge(AccumulatorV2<RunNotes, RunNotes> other) {
      notes.add(other.value());
    }

    @Override
    public RunNotes value() {
      return notes;
    }
  }
}
