package parlance.link;

import java.util.List;
import parlance.document.Layer;
import parlance.model.Models;
import parlance.stage.Stage;
import parlance.stage.StageDescription;
import parlance.stage.StageFactory;
import parlance.stage.StageOptions;

/** Makes the stage {@code wikipedia-links}. */
public final class LinkStageFactory implements StageFactory {
  static final List<String> MODELS = List.of("link/titles.tsv.gz", "link/recent.tsv");
  static final StageDescription DESCRIPTION =
      new StageDescription(
          "wikipedia-links",
          "titles of English Wikipedia for the entities that are well known, from a list of names",
          List.of(Layer.MENTIONS, Layer.ENTITIES),
          List.of(Layer.ENTITIES));

  @Override
  public StageDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<String> models(StageOptions options) {
    return MODELS;
  }

  @Override
  public Stage create(StageOptions options, Models models) {
    options.allowOnly(DESCRIPTION.name(), options());
    return new LinkStage(TitleIndex.load(models, MODELS));
  }
}
