package parlance.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import parlance.document.Document;
import parlance.document.Documents;
import parlance.document.Layer;
import parlance.model.SetupException;
import parlance.stage.StageException;
import parlance.stage.StageFactory;
import parlance.stage.StageOptions;

class ChainTest {
  private final FakeStage language = FakeStage.language(UnaryOperator.identity());
  private final FakeStage quotes =
      FakeStage.of(
          "fake-quotes",
          List.of(Layer.LANGUAGE),
          List.of(Layer.QUOTES),
          document -> document.with(Layer.QUOTES, List.of()));

  private static ChainSpec spec(String... stages) {
    List<ChainSpec.Step> steps =
        Arrays.stream(stages).map(stage -> new ChainSpec.Step(stage, StageOptions.NONE)).toList();
    return new ChainSpec("test", null, steps);
  }

  private static ChainPlan plan(ChainSpec spec, StageFactory... installed) {
    return ChainPlan.of(spec, new StageCatalog(List.of(installed)));
  }

  private static String refusal(ChainSpec spec, StageFactory... installed) {
    return assertThrows(SetupException.class, () -> plan(spec, installed)).getMessage();
  }

  private static Outcome run(StageFactory stage) {
    ChainPlan plan = plan(spec(stage.description().name()), stage);
    try (Chain chain = Chain.load(plan)) {
      return chain.apply(Documents.article("a1", "Some text."));
    }
  }

  private static Outcome.Failed failure(FakeStage.Work work) {
    return assertInstanceOf(
        Outcome.Failed.class, run(FakeStage.of("fails", List.of(), List.of(Layer.LANGUAGE), work)));
  }

  @Test
  void anUnknownStageIsRefusedWithTheNamesOfThoseThatAre() {
    String message = refusal(spec("fake-language", "qoutes"), language, quotes);
    assertTrue(message.contains("qoutes") && message.contains("fake-quotes"), message);
  }

  @Test
  void aNeedThatNoEarlierStageMeetsIsRefusedWithTheStageThatWould() {
    String message = refusal(spec("fake-quotes", "fake-language"), language, quotes);
    assertTrue(message.contains("fake-quotes needs language"), message);
    assertTrue(message.contains("put before it: fake-language"), message);
  }

  @Test
  void anUnknownOptionIsRefused() {
    StageOptions options = new StageOptions(Map.of("cue", "a.yaml"));
    ChainSpec wrong =
        new ChainSpec("test", null, List.of(new ChainSpec.Step("fake-language", options)));
    String message = refusal(wrong, language.withOptions("cues"));
    assertTrue(message.contains("no option cue") && message.contains("[cues]"), message);
  }

  @Test
  void aMissingModelIsRefusedBeforeAnythingIsLoaded() {
    String message = refusal(spec("fake-language"), language.withModels("quote/nowhere.yaml"));
    assertTrue(message.contains("no model quote/nowhere.yaml"), message);
  }

  @Test
  void twoStagesThatProvideTheSameAreRefused() {
    FakeStage other =
        FakeStage.of("other-language", List.of(), List.of(Layer.LANGUAGE), document -> document);
    String message = refusal(spec("fake-language", "other-language"), language, other);
    assertTrue(message.contains("fake-language and other-language both provide language"), message);
  }

  @Test
  void aStageMayReviseWhatAnotherProvidedButNotStandInForIt() {
    FakeStage reviser =
        FakeStage.of(
            "revises-language",
            List.of(Layer.LANGUAGE),
            List.of(Layer.LANGUAGE),
            document -> document.with(Layer.LANGUAGE, "fra"));
    ChainPlan plan = plan(spec("fake-language", "revises-language"), language, reviser);
    try (Chain chain = Chain.load(plan)) {
      Outcome outcome = chain.apply(Documents.article("a1", "Some text."));
      Document document = assertInstanceOf(Outcome.Done.class, outcome).document();
      assertEquals("fra", document.get(Layer.LANGUAGE));
    }
    String message = refusal(spec("revises-language"), language, reviser);
    assertTrue(message.endsWith("put before it: fake-language"), message);
  }

  @Test
  void stagesRunInOrder() {
    ChainPlan plan = plan(spec("fake-language", "fake-quotes"), language, quotes);
    try (Chain chain = Chain.load(plan)) {
      Outcome outcome = chain.apply(Documents.article("a1", "Some text."));
      Document document = assertInstanceOf(Outcome.Done.class, outcome).document();
      assertEquals(List.of(Layer.LANGUAGE, Layer.QUOTES), List.copyOf(document.layers()));
    }
  }

  @Test
  void whatAStageRefusesIsRejectedForItsReason() {
    Outcome.Failed failed =
        failure(
            document -> {
              throw new StageException("not English");
            });
    assertEquals(new Outcome.Failed("a1", "a1.txt", "fails", "not English"), failed);
  }

  @Test
  void aFaultInAStageCostsTheArticleAndNotTheRun() {
    Outcome.Failed failed =
        failure(
            document -> {
              throw new IllegalStateException("no head");
            });
    assertTrue(failed.reason().contains("no head at parlance.chain.ChainTest"), failed.reason());
  }

  @Test
  void endlessRecursionAndWantOfMemoryCostTheArticleAndNotTheRun() {
    assertTrue(failure(ChainTest::forever).reason().contains("deeply"));
    assertTrue(
        failure(
                document -> {
                  throw new OutOfMemoryError();
                })
            .reason()
            .contains("memory"));
  }

  @SuppressWarnings("InfiniteRecursion")
  private static Document forever(Document document) {
    return forever(document.warn("deeper"));
  }

  @Test
  void aStageThatAddsOtherLayersThanItSaysIsCaught() {
    assertTrue(failure(document -> document).reason().contains("layers [] where [language]"));
  }
}
