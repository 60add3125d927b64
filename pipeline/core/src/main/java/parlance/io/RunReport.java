package parlance.io;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What {@code run.json} holds: what ran, on what, and what came of it.
 *
 * @param complete whether all of the input was read; otherwise somebody stopped the run
 * @param models SHA-256 of each model that was loaded, by name
 * @param output what this run wrote
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record RunReport(
    int schema,
    String version,
    boolean complete,
    Chain chain,
    SortedMap<String, String> models,
    String offsets,
    int threads,
    Input input,
    Counts output,
    Holds holds,
    Times times) {

  /** The report as UTF-8 bytes, a field a line. */
  public byte[] toJson() {
    return JsonLines.indented(this);
  }

  /** The chain as its file gives it. */
  public record Chain(String name, List<Stage> stages) {}

  public record Stage(String stage, SortedMap<String, String> options) {}

  /**
   * What the run read.
   *
   * @param skipped files in the folders that are none that Parlance reads
   * @param articles that were done, or tried
   * @param unchanged articles that were passed over, since the output had what comes of them
   * @param replaced articles among those done whose earlier record gave way
   */
  public record Input(int files, int skipped, int articles, int unchanged, int replaced) {}

  /**
   * What the output folder holds now, by this run and those before.
   *
   * @param nearDuplicates articles among them; null if the run was stopped before all was there
   */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record Holds(int articles, int rejects, @Nullable Integer nearDuplicates) {}

  /**
   * When and how long it ran.
   *
   * @param started in UTC, ISO 8601
   * @param loadSeconds for loading the models
   * @param lookAheadSeconds for finding what is new, and which of it are near-duplicates
   * @param annotateSeconds from the first article to the last
   * @param stageSeconds of each stage, in the chain's order, all threads together
   * @param slowest articles, the slowest first; at most 10
   */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record Times(
      String started,
      double loadSeconds,
      double lookAheadSeconds,
      double annotateSeconds,
      double tokensPerSecond,
      Map<String, Double> stageSeconds,
      List<Slow> slowest) {}

  /**
   * An article that took long.
   *
   * @param seconds on one thread
   * @param tokens found; 0 if it was rejected
   */
  public record Slow(String id, double seconds, int tokens) {}
}
