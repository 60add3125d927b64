package parlance.evaluate;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * How to measure.
 *
 * @param layers to be measured; with none, those that the gold has anything of
 * @param types of names that count; with none, all
 * @param seed of the resamples
 */
public record Settings(Set<Layer> layers, Set<String> types, long seed) {
  public Settings {
    layers = layers.isEmpty() ? Set.of() : EnumSet.copyOf(layers);
    types = new TreeSet<>(types);
  }
}
