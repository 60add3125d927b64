package parlance.stage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import parlance.model.Models;

/**
 * Makes a stage from its options in a chain file.
 *
 * <p>Factories are found by {@link java.util.ServiceLoader}: a new stage is a package of its own
 * and a line in {@code META-INF/services/parlance.stage.StageFactory}.
 */
public interface StageFactory {

  StageDescription description();

  /** Names of the options that a chain file may give. */
  default Set<String> options() {
    return Set.of();
  }

  /** Names of the models that a stage with these options loads, as {@link Models} knows them. */
  default List<String> models(StageOptions options) {
    return List.of();
  }

  /**
   * Loads what the stage needs.
   *
   * @throws parlance.model.SetupException if an option or a model is missing or wrong
   */
  Stage create(StageOptions options, Models models);

  /**
   * Writes forms of the stage's models that load faster; the build calls it.
   *
   * @param classes the folder of the compiled classes
   */
  default void convert(Models models, Path classes) throws IOException {}
}
