package parlance.stance;

import java.util.List;
import java.util.Set;
import parlance.model.Models;
import parlance.stage.Stage;
import parlance.stage.StageDescription;
import parlance.stage.StageFactory;
import parlance.stage.StageOptions;

/**
 * Makes the stage {@code stances}.
 *
 * <p>Option: {@code words}, the lexicon (default {@code stance/words.yaml}).
 */
public final class StanceTaggerFactory implements StageFactory {
  private static final String WORDS = "words";
  static final String DEFAULT_WORDS = "stance/words.yaml";

  @Override
  public StageDescription description() {
    return StanceTagger.DESCRIPTION;
  }

  @Override
  public Set<String> options() {
    return Set.of(WORDS);
  }

  @Override
  public List<String> models(StageOptions options) {
    return List.of(options.get(WORDS, DEFAULT_WORDS));
  }

  @Override
  public Stage create(StageOptions options, Models models) {
    return new StanceTagger(StanceLexicon.load(models, options.get(WORDS, DEFAULT_WORDS)));
  }
}
