package parlance.quote;

import java.util.List;
import java.util.Set;
import parlance.document.Layer;
import parlance.model.Models;
import parlance.model.SetupException;
import parlance.stage.Stage;
import parlance.stage.StageDescription;
import parlance.stage.StageFactory;
import parlance.stage.StageOptions;

/**
 * Makes the stage {@code rule-quotes}.
 *
 * <p>Option {@code cues}: {@code listed} (default), or {@code any} to take every word for a cue,
 * which is how the cue lexicon is counted on annotated articles.
 */
public final class RuleQuotesFactory implements StageFactory {
  static final StageDescription DESCRIPTION =
      new StageDescription(
          "rule-quotes",
          "direct, indirect and mixed quotes with their speakers, by rules over dependencies",
          QuotesStage.REQUIRED,
          List.of(Layer.QUOTES));
  private static final String CUES = "cues";

  @Override
  public StageDescription description() {
    return DESCRIPTION;
  }

  @Override
  public Set<String> options() {
    return Set.of(CUES);
  }

  @Override
  public List<String> models(StageOptions options) {
    return List.of(CueLexicon.MODEL, AnonymousSources.MODEL);
  }

  @Override
  public Stage create(StageOptions options, Models models) {
    options.allowOnly(DESCRIPTION.name(), options());
    String cues = options.get(CUES, "listed");
    CueLexicon lexicon =
        switch (cues) {
          case "listed" -> CueLexicon.read(models);
          case "any" -> CueLexicon.open();
          default -> throw new SetupException("option cues: listed or any, not " + cues);
        };
    return new QuotesStage(
        DESCRIPTION, new RuledAttributions(lexicon), AnonymousSources.read(models));
  }
}
