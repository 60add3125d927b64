package parlance.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parlance.document.Document;
import parlance.document.Documents;
import parlance.document.Layer;
import parlance.document.Span;
import parlance.document.Stance;
import parlance.document.Stance.Holder;
import parlance.document.Stance.Modality;
import parlance.document.Stance.Polarity;
import parlance.document.Stance.Target;
import parlance.model.Models;
import parlance.model.SetupException;
import parlance.stage.Stage;
import parlance.stage.StageContract;
import parlance.stage.StageOptions;

/** What a score says, and which stances are left out for it. */
class CalibrationStageTest extends StageContract {
  private static final String TABLE =
      """
      min-score: 0.6
      asked-for: [onnx:marked]
      kinds:
        verb/entity:
          - {score: 0.7, share: 0.5, judged: 10, right: 5}
          - {score: 0.9, share: 0.9, judged: 10, right: 9}
        verb/issue:
          - {score: 0.8, share: 0.75, judged: 4, right: 3}
        possible/issue:
          - {score: 0.8, share: 0.2, judged: 5, right: 1}
      """;

  private static final Span HERE = new Span(0, 4);

  @TempDir Path folder;

  @Override
  protected Stage create() {
    return new CalibrationStageFactory().create(StageOptions.NONE, new Models(null));
  }

  @Test
  void betweenTwoJudgedScoresTheShareIsBetweenTheirs() throws Exception {
    assertEquals(
        List.of(0.7, 0.9, 0.9),
        scores(Map.of(), actor("verb:back", 0.8), actor("verb:back", 0.9), actor("verb:x", 1)));
  }

  @Test
  void aScoreIsThatOfItsRuleAndOfActorsAndIssuesApart() throws Exception {
    assertEquals(
        List.of(0.75, 0.75), scores(Map.of(), issue("verb:back", 0.3), issue("verb:back", 0.95)));
  }

  @Test
  void whatTheTextLeavesOpenIsAKindOfItsOwn() throws Exception {
    Map<String, String> all = Map.of("min-score", "0");
    Stance open = stance("verb:back", 0.8, null, Modality.POSSIBLE);
    assertEquals(List.of(0.2), scores(all, open));
    assertEquals(List.of(), scores(Map.of(), open));
  }

  @Test
  void aKindThatNobodyJudgedKeepsItsScore() throws Exception {
    assertEquals(List.of(0.83), scores(Map.of(), actor("onnx:pair", 0.83)));
  }

  @Test
  void aRuleThatAModelConfirmsIsAKindOfItsOwn() throws Exception {
    assertEquals(List.of(0.83), scores(Map.of(), actor("verb:back/object+onnx", 0.83)));
  }

  @Test
  void whatSomebodyAskedForIsKeptUnlessALeastScoreIsGiven() throws Exception {
    Stance weak = actor("onnx:marked", 0.4);
    assertEquals(List.of(0.4), scores(Map.of(), weak));
    assertEquals(List.of(), scores(Map.of("min-score", "0.5"), weak));
  }

  @Test
  void whatIsLeftOutIsNotCounted() throws Exception {
    Document kept =
        apply(Map.of("min-score", "0.7"), actor("verb:x", 0.7), actor("verb:back", 0.8));
    assertEquals(List.of("s1"), kept.stances().stream().map(Stance::id).toList());
    assertEquals("verb:back", kept.stances().get(0).by());
    assertEquals(
        2, apply(Map.of("min-score", "0"), actor("a:", 0), actor("b:", 1)).stances().size());
  }

  @Test
  void aMinimumBeyondOneIsRefusedBeforeAnyArticle() {
    for (String wrong : List.of("1.5", "-0.1", "NaN", "high")) {
      SetupException refused =
          assertThrows(SetupException.class, () -> stage(TABLE, Map.of("min-score", wrong)));
      assertTrue(String.valueOf(refused.getMessage()).contains("give "), refused::toString);
    }
  }

  @Test
  void aTableThatFallsOrCountsWronglyIsRefused() {
    for (String wrong :
        List.of(
            TABLE.replace("share: 0.9", "share: 0.4"),
            TABLE.replace("score: 0.9", "score: 0.6"),
            TABLE.replace("right: 9", "right: 11"),
            TABLE.replace("min-score: 0.6", "min-score: 60"),
            TABLE.replace("judged", "seen"))) {
      assertThrows(SetupException.class, () -> stage(wrong, Map.of()), wrong);
    }
  }

  private List<Double> scores(Map<String, String> options, Stance... stances) throws Exception {
    return apply(options, stances).stances().stream().map(Stance::score).toList();
  }

  private Document apply(Map<String, String> options, Stance... stances) throws Exception {
    Document document =
        Document.of(Documents.article("test", "Reed spoke.")).with(Layer.STANCES, List.of(stances));
    return stage(TABLE, options).apply(document);
  }

  private Stage stage(String table, Map<String, String> options) throws Exception {
    Path file = folder.resolve("table.yaml");
    Files.writeString(file, table);
    Map<String, String> all = new java.util.TreeMap<>(options);
    all.put("table", file.toString());
    return new CalibrationStageFactory().create(new StageOptions(all), new Models(null));
  }

  private static Stance actor(String by, double score) {
    return stance(by, score, "e2", Modality.ASSERTED);
  }

  private static Stance issue(String by, double score) {
    return stance(by, score, null, Modality.ASSERTED);
  }

  private static Stance stance(
      String by, double score, @Nullable String target, Modality modality) {
    return new Stance(
        "s9",
        new Holder("e1", HERE),
        new Target(target, null, HERE),
        Polarity.FAVOR,
        List.of(HERE),
        null,
        null,
        false,
        modality,
        score,
        by);
  }
}
