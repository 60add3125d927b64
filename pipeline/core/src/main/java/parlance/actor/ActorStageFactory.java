package parlance.actor;

import java.util.List;
import java.util.Set;
import parlance.document.Layer;
import parlance.model.Models;
import parlance.model.SetupException;
import parlance.stage.Stage;
import parlance.stage.StageDescription;
import parlance.stage.StageFactory;
import parlance.stage.StageOptions;

/** Makes the stage {@code actors}. */
public final class ActorStageFactory implements StageFactory {
  static final StageDescription DESCRIPTION =
      new StageDescription(
          "actors",
          "the names of a list of the user's own, with the ids of that list",
          List.of(Layer.SENTENCES, Layer.TOKENS, Layer.NAMES),
          List.of(Layer.NAMES));

  private static final String LIST = "list";

  @Override
  public StageDescription description() {
    return DESCRIPTION;
  }

  @Override
  public Set<String> options() {
    return Set.of(LIST);
  }

  @Override
  public List<String> models(StageOptions options) {
    return List.of(list(options));
  }

  @Override
  public Stage create(StageOptions options, Models models) {
    options.allowOnly(DESCRIPTION.name(), options());
    return new ActorStage(ActorListReader.read(models, list(options)));
  }

  private static String list(StageOptions options) {
    String list = options.get(LIST, "");
    if (list.isEmpty()) {
      throw new SetupException(
          "stage actors: no option list; name a CSV file with the columns id, name, type, aliases");
    }
    return list;
  }
}
