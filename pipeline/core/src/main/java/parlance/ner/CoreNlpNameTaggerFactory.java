package parlance.ner;

import java.util.List;
import parlance.document.Layer;
import parlance.model.Models;
import parlance.stage.Stage;
import parlance.stage.StageDescription;
import parlance.stage.StageFactory;
import parlance.stage.StageOptions;

/** Makes the stage {@code corenlp-names}. */
public final class CoreNlpNameTaggerFactory implements StageFactory {
  static final StageDescription DESCRIPTION =
      new StageDescription(
          "corenlp-names",
          "names of persons, organisations, places, groups, events and dates by Stanford CoreNLP",
          List.of(Layer.SENTENCES, Layer.TOKENS),
          List.of(Layer.NAMES));
  static final List<String> CRFS =
      List.of(
          "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz",
          "edu/stanford/nlp/models/ner/english.conll.4class.distsim.crf.ser.gz");

  @Override
  public StageDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<String> models(StageOptions options) {
    return CRFS;
  }

  @Override
  public Stage create(StageOptions options, Models models) {
    options.allowOnly(DESCRIPTION.name(), options());
    return new CoreNlpNameTagger(models);
  }
}
