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
 * <p>Options: {@code words}, the lexicon (default {@code stance/words.yaml}); {@code min-score},
 * from 0 to 1, below which a stance is left out (default 0).
 */
public final class StanceTaggerFactory implements StageFactory {
  private static final String WORDS = "words";
  private static final String MINIMUM_SCORE = "min-score";
  static final String DEFAULT_WORDS = "stance/words.yaml";

  @Override
  public StageDescription description() {
    return StanceTagger.DESCRIPTION;
  }

  @Override
  public Set<String> options() {
    return Set.of(WORDS, MINIMUM_SCORE);
  }

  @Override
  public List<String> models(StageOptions options) {
    return List.of(options.get(WORDS, DEFAULT_WORDS));
  }

  @Override
  public Stage create(StageOptions options, Models models) {
    return new StanceTagger(
        StanceLexicon.load(models, options.get(WORDS, DEFAULT_WORDS)),
        options.get(MINIMUM_SCORE, 0.0));
  }
}
