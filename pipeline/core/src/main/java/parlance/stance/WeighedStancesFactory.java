package parlance.stance;

import java.util.List;
import java.util.Set;
import parlance.document.Layer;
import parlance.model.Models;
import parlance.stage.Stage;
import parlance.stage.StageDescription;
import parlance.stage.StageFactory;
import parlance.stage.StageOptions;

/**
 * Makes the stage {@code weighed-stances}.
 *
 * <p>Option {@code words}: the lexicon, for negation and modality (default {@code
 * stance/words.yaml}).
 */
public final class WeighedStancesFactory implements StageFactory {
  private static final String WORDS = "words";
  static final StageDescription DESCRIPTION =
      new StageDescription(
          "weighed-stances",
          "stances confirmed, dropped and added by a transformer's reading of pairs",
          List.of(
              Layer.SENTENCES,
              Layer.TOKENS,
              Layer.DEPENDENCIES,
              Layer.MENTIONS,
              Layer.ENTITIES,
              Layer.QUOTES,
              Layer.STANCES,
              Layer.PAIR_SCORES),
          List.of(Layer.STANCES));

  @Override
  public StageDescription description() {
    return DESCRIPTION;
  }

  @Override
  public Set<String> options() {
    return Set.of(WORDS);
  }

  @Override
  public List<String> models(StageOptions options) {
    return List.of(options.get(WORDS, StanceTaggerFactory.DEFAULT_WORDS));
  }

  @Override
  public Stage create(StageOptions options, Models models) {
    options.allowOnly(DESCRIPTION.name(), options());
    return new WeighedStances(
        StanceLexicon.load(models, options.get(WORDS, StanceTaggerFactory.DEFAULT_WORDS)));
  }
}
