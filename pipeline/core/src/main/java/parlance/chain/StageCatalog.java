package parlance.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import parlance.document.Layer;
import parlance.model.SetupException;
import parlance.stage.StageDescription;
import parlance.stage.StageFactory;

/** The stages that a chain can name. Immutable. */
public final class StageCatalog {
  private final SortedMap<String, StageFactory> factories = new TreeMap<>();

  public StageCatalog(Iterable<StageFactory> factories) {
    for (StageFactory factory : factories) {
      String name = factory.description().name();
      if (this.factories.put(name, factory) != null) {
        throw new SetupException(
            "two stages are called " + name + "; take one of them off the class path");
      }
    }
  }

  /** Every stage on the class path. */
  public static StageCatalog installed() {
    return new StageCatalog(ServiceLoader.load(StageFactory.class));
  }

  /**
   * The stage of that name.
   *
   * @throws SetupException if there is none
   */
  public StageFactory find(String name) {
    StageFactory factory = factories.get(name);
    if (factory == null) {
      throw new SetupException("no stage is called " + name + "; there are " + names());
    }
    return factory;
  }

  /** Names of all stages, sorted. */
  public List<String> names() {
    return List.copyOf(factories.keySet());
  }

  /** Names of the stages that provide a layer which no other has provided, sorted. */
  public List<String> providersOf(Layer<?> layer) {
    List<String> names = new ArrayList<>();
    factories.forEach(
        (name, factory) -> {
          StageDescription description = factory.description();
          if (description.provides().contains(layer) && !description.revises(layer)) {
            names.add(name);
          }
        });
    return names;
  }
}
