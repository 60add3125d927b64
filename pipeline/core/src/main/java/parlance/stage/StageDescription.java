package parlance.stage;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import parlance.document.Layer;

/**
 * What a stage is, known before anything is loaded.
 *
 * @param name by which chain files call it, such as {@code corenlp-tokens}
 * @param summary one line for people
 * @param requires layers that earlier stages must have provided, in the order given
 * @param provides layers that it adds, in the order given; one that it requires as well it revises
 */
public record StageDescription(
    String name, String summary, Set<Layer<?>> requires, Set<Layer<?>> provides) {

  public StageDescription(
      String name, String summary, List<Layer<?>> requires, List<Layer<?>> provides) {
    this(name, summary, new LinkedHashSet<>(requires), new LinkedHashSet<>(provides));
  }

  public StageDescription {
    requires = Collections.unmodifiableSet(new LinkedHashSet<>(requires));
    provides = Collections.unmodifiableSet(new LinkedHashSet<>(provides));
    if (provides.isEmpty()) {
      throw new IllegalArgumentException("a stage provides at least one layer: " + name);
    }
  }

  /** Whether the stage makes a layer that another has provided better. */
  public boolean revises(Layer<?> layer) {
    return requires.contains(layer) && provides.contains(layer);
  }
}
