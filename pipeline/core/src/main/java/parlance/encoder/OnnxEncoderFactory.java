package parlance.encoder;

import java.util.List;
import parlance.document.Layer;
import parlance.model.Models;
import parlance.stage.Stage;
import parlance.stage.StageDescription;
import parlance.stage.StageFactory;
import parlance.stage.StageOptions;

/** Makes the stage {@code onnx-encoder}. */
public final class OnnxEncoderFactory implements StageFactory {
  static final StageDescription DESCRIPTION =
      new StageDescription(
          "onnx-encoder",
          "how likely each word is part of which name or quote, by a transformer",
          List.of(Layer.SENTENCES, Layer.TOKENS),
          List.of(Layer.WORD_SCORES));

  @Override
  public StageDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<String> models(StageOptions options) {
    return List.of(EncoderSettings.NAME, Encoder.NETWORK, WordPieces.VOCABULARY);
  }

  @Override
  public Stage create(StageOptions options, Models models) {
    options.allowOnly(DESCRIPTION.name(), options());
    return new EncoderStage(models);
  }
}
