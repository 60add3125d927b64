package parlance.sentiment;

import java.util.List;
import java.util.Set;
import parlance.document.Layer;
import parlance.encoder.WordPieces;
import parlance.model.Models;
import parlance.model.SetupException;
import parlance.stage.Stage;
import parlance.stage.StageDescription;
import parlance.stage.StageFactory;
import parlance.stage.StageOptions;

/** Makes the stage {@code onnx-sentiment}. */
public final class OnnxSentimentFactory implements StageFactory {
  static final StageDescription DESCRIPTION =
      new StageDescription(
          "onnx-sentiment",
          "how likely one actor of a sentence is for or against another, or what it speaks of, by a transformer",
          List.of(
              Layer.SENTENCES,
              Layer.TOKENS,
              Layer.MENTIONS,
              Layer.ENTITIES,
              Layer.QUOTES,
              Layer.STANCES),
          List.of(Layer.PAIR_SCORES));
  private static final String PAIRS = "pairs";

  @Override
  public StageDescription description() {
    return DESCRIPTION;
  }

  @Override
  public Set<String> options() {
    return Set.of(PAIRS);
  }

  @Override
  public List<String> models(StageOptions options) {
    return List.of(SentimentSettings.NAME, PairReader.NETWORK, WordPieces.VOCABULARY);
  }

  @Override
  public Stage create(StageOptions options, Models models) {
    options.allowOnly(DESCRIPTION.name(), options());
    Pairs asked =
        switch (options.get(PAIRS, "found")) {
          case "found" -> Pairs.FOUND;
          case "all" -> Pairs.ALL;
          default ->
              throw new SetupException("option pairs: found or all, not " + options.get(PAIRS, ""));
        };
    return new SentimentStage(models, asked);
  }
}
