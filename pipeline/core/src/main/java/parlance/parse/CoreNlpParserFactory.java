package parlance.parse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import parlance.document.Layer;
import parlance.model.Models;
import parlance.stage.Stage;
import parlance.stage.StageDescription;
import parlance.stage.StageFactory;
import parlance.stage.StageOptions;

/** Makes the stage {@code corenlp-parse}. */
public final class CoreNlpParserFactory implements StageFactory {
  static final StageDescription DESCRIPTION =
      new StageDescription(
          "corenlp-parse",
          "basic Universal Dependencies by Stanford CoreNLP's neural parser",
          List.of(Layer.SENTENCES, Layer.TOKENS),
          List.of(Layer.DEPENDENCIES));
  static final String PARSER = "edu/stanford/nlp/models/parser/nndep/english_UD.gz";

  @Override
  public StageDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<String> models(StageOptions options) {
    return List.of(PARSER);
  }

  @Override
  public Stage create(StageOptions options, Models models) {
    options.allowOnly(DESCRIPTION.name(), options());
    return new CoreNlpParser(models);
  }

  @Override
  public void convert(Models models, Path classes) throws IOException {
    CoreNlpParser.CONVERSION.make(classes, models, out -> CoreNlpParser.read(models).write(out));
  }
}
