package parlance.ner;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import parlance.crf.NameCrfs;
import parlance.document.Layer;
import parlance.model.Models;
import parlance.stage.Stage;
import parlance.stage.StageDescription;
import parlance.stage.StageFactory;
import parlance.stage.StageOptions;

/**
 * Makes the stage {@code tagged-names}.
 *
 * <p>Options {@code conll}, {@code worldwide} and {@code crfs}: weights of the encoder's two heads
 * for names and of CoreNLP's CRFs, which are not loaded if theirs is 0; only their ratios count.
 */
public final class TaggedNamesFactory implements StageFactory {
  static final StageDescription DESCRIPTION =
      new StageDescription(
          "tagged-names",
          "names of persons, organisations, places, groups, events and dates by a transformer",
          List.of(Layer.SENTENCES, Layer.TOKENS, Layer.WORD_SCORES),
          List.of(Layer.NAMES));
  private static final String CONLL = "conll";
  private static final String WORLDWIDE = "worldwide";
  private static final String CRFS = "crfs";

  /** Half a point of F1 on worldwide newswire kept back; see the card. */
  private static final double CRFS_DEFAULT = 0.25;

  @Override
  public StageDescription description() {
    return DESCRIPTION;
  }

  @Override
  public Set<String> options() {
    return Set.of(CONLL, WORLDWIDE, CRFS);
  }

  @Override
  public List<String> models(StageOptions options) {
    List<String> crfs = mix(options).crfs() > 0 ? CrfPair.MODELS : List.of();
    return Stream.of(crfs, Lexicon.MODELS, Dates.MODELS).flatMap(List::stream).toList();
  }

  @Override
  public Stage create(StageOptions options, Models models) {
    options.allowOnly(DESCRIPTION.name(), options());
    NameMix mix = mix(options);
    Lexicon lexicon = new Lexicon(models);
    CrfPair crfs = mix.crfs() > 0 ? new CrfPair(models, lexicon) : null;
    return new NameTagger(DESCRIPTION, new MixedNames(mix, crfs), lexicon, new Dates(models));
  }

  private static NameMix mix(StageOptions options) {
    return new NameMix(
        options.get(CONLL, 0.5), options.get(WORLDWIDE, 0.5), options.get(CRFS, CRFS_DEFAULT));
  }

  @Override
  public void convert(Models models, Path classes) throws IOException {
    NameCrfs.convert(models, classes);
  }
}
