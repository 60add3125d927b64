package parlance.tokenize;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import parlance.document.Layer;
import parlance.model.Models;
import parlance.stage.Stage;
import parlance.stage.StageDescription;
import parlance.stage.StageFactory;
import parlance.stage.StageOptions;
import parlance.tag.CoreNlpTagger;

/** Makes the stage {@code corenlp-tokens}. */
public final class CoreNlpTokenizerFactory implements StageFactory {
  static final StageDescription DESCRIPTION =
      new StageDescription(
          "corenlp-tokens",
          "sentences, tokens, parts of speech and lemmas by Stanford CoreNLP",
          List.of(),
          List.of(Layer.SENTENCES, Layer.TOKENS));
  static final String TAGGER =
      "edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger";

  @Override
  public StageDescription description() {
    return DESCRIPTION;
  }

  @Override
  public Set<String> options() {
    return Set.of(SentenceLimit.OPTION);
  }

  @Override
  public List<String> models(StageOptions options) {
    return List.of(TAGGER);
  }

  @Override
  public Stage create(StageOptions options, Models models) {
    options.allowOnly(DESCRIPTION.name(), options());
    return new CoreNlpTokenizer(models, SentenceLimit.of(options));
  }

  @Override
  public void convert(Models models, Path classes) throws IOException {
    CoreNlpTagger.convert(models, TAGGER, classes);
  }
}
