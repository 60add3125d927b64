package parlance.quote;

import java.util.ArrayList;
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
 * Makes the stage {@code tagged-quotes}.
 *
 * <p>Option {@code that}: {@code apart} (default), or {@code content} to begin a content with the
 * "that" before it, as PolNeAR does.
 */
public final class TaggedQuotesFactory implements StageFactory {
  static final StageDescription DESCRIPTION =
      new StageDescription(
          "tagged-quotes",
          "direct, indirect and mixed quotes with their speakers, by a transformer",
          required(),
          List.of(Layer.QUOTES));
  private static final String THAT = "that";

  private static List<Layer<?>> required() {
    List<Layer<?>> layers = new ArrayList<>(QuotesStage.REQUIRED);
    layers.add(Layer.WORD_SCORES);
    return layers;
  }

  @Override
  public StageDescription description() {
    return DESCRIPTION;
  }

  @Override
  public Set<String> options() {
    return Set.of(THAT);
  }

  @Override
  public List<String> models(StageOptions options) {
    return List.of(CueLexicon.MODEL, AnonymousSources.MODEL);
  }

  @Override
  public Stage create(StageOptions options, Models models) {
    options.allowOnly(DESCRIPTION.name(), options());
    boolean keepsThat =
        switch (options.get(THAT, "apart")) {
          case "apart" -> false;
          case "content" -> true;
          default ->
              throw new SetupException(
                  "option that: apart or content, not " + options.get(THAT, ""));
        };
    AnonymousSources anonymous = AnonymousSources.read(models);
    RuledAttributions rules = new RuledAttributions(CueLexicon.read(models));
    return new QuotesStage(
        DESCRIPTION, new TaggedAttributions(new QuoteTagger(), rules, keepsThat), anonymous);
  }
}
