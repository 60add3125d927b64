package parlance.language;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import parlance.document.Layer;
import parlance.model.Models;
import parlance.stage.Stage;
import parlance.stage.StageDescription;
import parlance.stage.StageFactory;
import parlance.stage.StageOptions;

/** Makes the stage {@code opennlp-language}. */
public final class OpenNlpLanguageDetectorFactory implements StageFactory {
  static final StageDescription DESCRIPTION =
      new StageDescription(
          "opennlp-language",
          "rejects articles that are not English, by Apache OpenNLP's language detector",
          List.of(),
          List.of(Layer.LANGUAGE));
  static final String MODEL = "langdetect-183.bin";

  @Override
  public StageDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<String> models(StageOptions options) {
    return List.of(MODEL);
  }

  @Override
  public Stage create(StageOptions options, Models models) {
    options.allowOnly(DESCRIPTION.name(), options());
    return new OpenNlpLanguageDetector(models);
  }

  @Override
  public void convert(Models models, Path classes) throws IOException {
    UnpackedDetector.convert(models, classes);
  }
}
