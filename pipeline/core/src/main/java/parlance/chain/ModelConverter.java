package parlance.chain;

import java.io.IOException;
import java.nio.file.Path;
import parlance.model.Models;

/** Has every stage convert its models, while Parlance is built. */
public final class ModelConverter {
  private ModelConverter() {}

  /**
   * Converts what has not been converted.
   *
   * @param arguments the folder of the compiled classes
   */
  public static void main(String[] arguments) throws IOException {
    Models models = new Models(null);
    StageCatalog catalog = StageCatalog.installed();
    for (String stage : catalog.names()) {
      catalog.find(stage).convert(models, Path.of(arguments[0]));
    }
  }
}
