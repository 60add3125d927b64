package parlance.sentiment;

import java.util.List;
import parlance.document.Layer;
import parlance.encoder.WordPieces;
import parlance.model.Models;
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

  @Override
  public StageDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<String> models(StageOptions options) {
    return List.of(SentimentSettings.NAME, PairReader.NETWORK, WordPieces.VOCABULARY);
  }

  @Override
  public Stage create(StageOptions options, Models models) {
    options.allowOnly(DESCRIPTION.name(), options());
    return new SentimentStage(models);
  }
}
