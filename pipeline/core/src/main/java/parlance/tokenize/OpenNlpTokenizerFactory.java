package parlance.tokenize;

import java.util.List;
import java.util.Set;
import parlance.document.Layer;
import parlance.model.Models;
import parlance.stage.Stage;
import parlance.stage.StageDescription;
import parlance.stage.StageFactory;
import parlance.stage.StageOptions;

/** Makes the stage {@code opennlp-tokens}. */
public final class OpenNlpTokenizerFactory implements StageFactory {
  static final StageDescription DESCRIPTION =
      new StageDescription(
          "opennlp-tokens",
          "sentences, tokens, parts of speech and lemmas by Apache OpenNLP",
          List.of(),
          List.of(Layer.SENTENCES, Layer.TOKENS));
  static final String SENTENCES = "opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";
  static final String TOKENS = "opennlp-en-ud-ewt-tokens-1.3-2.5.4.bin";
  static final String TAGS = "opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";
  static final String LEMMAS = "opennlp-en-ud-ewt-lemmas-1.3-2.5.4.bin";

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
    return List.of(SENTENCES, TOKENS, TAGS, LEMMAS, PennTags.MODEL);
  }

  @Override
  public Stage create(StageOptions options, Models models) {
    options.allowOnly(DESCRIPTION.name(), options());
    return new OpenNlpTokenizer(models, SentenceLimit.of(options));
  }
}
