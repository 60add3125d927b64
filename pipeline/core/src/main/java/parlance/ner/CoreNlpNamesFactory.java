package parlance.ner;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import parlance.crf.NameCrfs;
import parlance.document.Layer;
import parlance.model.Models;
import parlance.stage.Stage;
import parlance.stage.StageDescription;
import parlance.stage.StageFactory;
import parlance.stage.StageOptions;

/** Makes the stage {@code corenlp-names}. */
public final class CoreNlpNamesFactory implements StageFactory {
  static final StageDescription DESCRIPTION =
      new StageDescription(
          "corenlp-names",
          "names of persons, organisations, places, groups, events and dates by Stanford CoreNLP",
          List.of(Layer.SENTENCES, Layer.TOKENS),
          List.of(Layer.NAMES));

  @Override
  public StageDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<String> models(StageOptions options) {
    return Stream.of(CrfPair.MODELS, Lexicon.MODELS, Dates.MODELS).flatMap(List::stream).toList();
  }

  @Override
  public Stage create(StageOptions options, Models models) {
    options.allowOnly(DESCRIPTION.name(), options());
    Lexicon lexicon = new Lexicon(models);
    return new NameTagger(DESCRIPTION, new CrfPair(models, lexicon), lexicon, new Dates(models));
  }

  @Override
  public void convert(Models models, Path classes) throws IOException {
    NameCrfs.convert(models, classes);
  }
}
