package parlance.chain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parlance.document.Layer;
import parlance.model.Models;
import parlance.model.SetupException;
import parlance.stage.StageDescription;
import parlance.stage.StageFactory;
import parlance.stage.StageOptions;

/**
 * A chain that has been found to fit together, with nothing loaded yet.
 *
 * @param name of the chain
 * @param steps in the order in which they run
 * @param models from which the stages load
 */
public record ChainPlan(String name, List<Step> steps, Models models) {

  /**
   * One stage with its options.
   *
   * @param origins where each model that it loads will be read from, by the model's name
   */
  public record Step(StageFactory factory, StageOptions options, Map<String, String> origins) {

    public StageDescription description() {
      return factory.description();
    }
  }

  public ChainPlan {
    steps = List.copyOf(steps);
  }

  /**
   * Checks a chain.
   *
   * @throws SetupException if a stage or an option is unknown, if no earlier stage provides what a
   *     stage requires, if two provide the same and neither revises it, or if a model is missing
   */
  public static ChainPlan of(ChainSpec spec, StageCatalog catalog) {
    Models models = new Models(spec.folder());
    Map<Layer<?>, String> providers = new LinkedHashMap<>();
    List<Step> steps = new ArrayList<>();
    for (ChainSpec.Step step : spec.steps()) {
      StageFactory factory = catalog.find(step.stage());
      step.options().allowOnly(step.stage(), factory.options());
      StageDescription description = factory.description();
      for (Layer<?> layer : description.requires()) {
        if (!providers.containsKey(layer)) {
          throw unmet(spec, catalog, step.stage(), layer);
        }
      }
      for (Layer<?> layer : description.provides()) {
        String other = providers.put(layer, step.stage());
        if (other != null && !description.revises(layer)) {
          throw new SetupException(
              "chain "
                  + spec.name()
                  + ": "
                  + other
                  + " and "
                  + step.stage()
                  + " both provide "
                  + layer
                  + "; leave one of them out");
        }
      }
      steps.add(new Step(factory, step.options(), origins(step, factory, models)));
    }
    return new ChainPlan(spec.name(), steps, models);
  }

  private static SetupException unmet(
      ChainSpec spec, StageCatalog catalog, String stage, Layer<?> layer) {
    List<String> candidates = catalog.providersOf(layer);
    return new SetupException(
        "chain "
            + spec.name()
            + ": stage "
            + stage
            + " needs "
            + layer
            + ", which no earlier stage provides; "
            + (candidates.isEmpty()
                ? "no installed stage does"
                : "put before it: " + String.join(" or ", candidates)));
  }

  private static Map<String, String> origins(
      ChainSpec.Step step, StageFactory factory, Models models) {
    Map<String, String> origins = new LinkedHashMap<>();
    for (String model : factory.models(step.options())) {
      String origin = models.origin(model);
      if (origin == null) {
        throw new SetupException(
            "stage "
                + step.stage()
                + ": no model "
                + model
                + "; put it beside the chain file, or name one that models/ holds");
      }
      origins.put(model, origin);
    }
    return origins;
  }
}
