package parlance.entity;

import java.util.List;
import parlance.document.Layer;
import parlance.model.Models;
import parlance.stage.Stage;
import parlance.stage.StageDescription;
import parlance.stage.StageFactory;
import parlance.stage.StageOptions;

/** Makes the stage {@code entities}. */
public final class EntityStageFactory implements StageFactory {
  static final StageDescription DESCRIPTION =
      new StageDescription(
          "entities",
          "who is who: names, roles and pronouns of the same actor as one entity, by ordered rules",
          List.of(Layer.SENTENCES, Layer.TOKENS, Layer.DEPENDENCIES, Layer.NAMES),
          List.of(Layer.MENTIONS, Layer.ENTITIES));

  @Override
  public StageDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<String> models(StageOptions options) {
    return Lexicon.models();
  }

  @Override
  public Stage create(StageOptions options, Models models) {
    options.allowOnly(DESCRIPTION.name(), options());
    return new EntityStage(models);
  }
}
