package parlance.chain;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import parlance.document.Document;
import parlance.document.Layer;
import parlance.model.Models;
import parlance.stage.Stage;
import parlance.stage.StageDescription;
import parlance.stage.StageFactory;
import parlance.stage.StageOptions;

/** A stage that does what a test tells it to. */
public record FakeStage(
    StageDescription description, Set<String> options, List<String> models, Work work)
    implements StageFactory {

  /** What the stage does. */
  public interface Work {
    Document apply(Document document) throws parlance.stage.StageException;
  }

  public static FakeStage of(
      String name, List<Layer<?>> requires, List<Layer<?>> provides, Work work) {
    return new FakeStage(
        new StageDescription(name, "fake", requires, provides), Set.of(), List.of(), work);
  }

  /** Says that every article is English. */
  public static FakeStage language(UnaryOperator<Document> first) {
    return of(
        "fake-language",
        List.of(),
        List.of(Layer.LANGUAGE),
        document -> first.apply(document).with(Layer.LANGUAGE, "eng"));
  }

  FakeStage withModels(String... names) {
    return new FakeStage(description, options, List.of(names), work);
  }

  FakeStage withOptions(String... names) {
    return new FakeStage(description, Set.of(names), models, work);
  }

  @Override
  public List<String> models(StageOptions values) {
    return models;
  }

  @Override
  public Stage create(StageOptions values, Models from) {
    return new Stage() {
      @Override
      public StageDescription description() {
        return description;
      }

      @Override
      public Document apply(Document document) throws parlance.stage.StageException {
        return work.apply(document);
      }
    };
  }
}
