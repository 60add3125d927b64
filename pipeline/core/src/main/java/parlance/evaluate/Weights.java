package parlance.evaluate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import parlance.export.FileNames;
import parlance.sample.Manifest;

/**
 * How many articles, stances or quotes each that was coded stands for.
 *
 * @param byUnit by {@link Manifest#key}, and by the name of its file; empty if the gold is no
 *     sample
 * @param note what the reader should know, as lines
 */
record Weights(Map<String, Double> byUnit, String note) {
  Weights {
    byUnit = Map.copyOf(byUnit);
  }

  static Weights of(Optional<Manifest> sample, Predicate<Manifest.Drawn> coded) {
    if (sample.isEmpty()) {
      return new Weights(Map.of(), "");
    }
    Map<String, Double> weights = sample.get().weights(coded);
    int left = sample.get().drawn().size() - weights.size();
    StringBuilder note = new StringBuilder();
    if (new HashSet<>(weights.values()).size() > 1) {
      note.append("weighted by the sample's strata; counts are estimates for all of the output\n");
    }
    if (left > 0) {
      note.append("drawn but not coded: ").append(left);
      note.append("; the others of their strata stand for them\n");
    }
    Map<String, Double> byName = new HashMap<>();
    weights.forEach((unit, weight) -> byName.put(FileNames.of(unit), weight));
    weights.putAll(byName);
    return new Weights(weights, note.toString());
  }
}
