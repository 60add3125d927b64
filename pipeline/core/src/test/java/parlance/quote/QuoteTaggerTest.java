package parlance.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parlance.document.AnchorScores;
import parlance.document.Document;
import parlance.document.Documents;
import parlance.document.LabelScheme;
import parlance.document.LabelScores;
import parlance.document.Layer;
import parlance.document.WordScores;

/** Which cue a content belongs to, by hand-made scores of seven words. */
final class QuoteTaggerTest {
  private static final LabelScheme SCHEME =
      LabelScheme.free(
          List.of("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content"));
  private static final LabelScheme NO_NAMES = LabelScheme.free(List.of("O"));

  /** Two cues, words 1 and 4, and a content, words 2 and 3. */
  private static final List<Integer> LABELS = List.of(0, 3, 5, 6, 3, 0, 0);

  @Test
  void aSpanBelongsToTheCueThatAnchorsItBest() {
    assertEquals(1, anchor(new AnchorScores(0, new float[] {0, 5, 0, 0, 4, 0, 0})));
    assertEquals(4, anchor(new AnchorScores(0, new float[] {0, 4, 0, 0, 5, 0, 0})));
  }

  @Test
  void noCueBeyondTheWindowAnchors() {
    assertEquals(4, anchor(new AnchorScores(2, new float[] {0, 0, 5, 0})));
    assertEquals(1, anchor(new AnchorScores(0, new float[] {0, 5, 0, 0})));
  }

  @Test
  void aSpanWhoseAnchorIsNoCueBelongsToNone() {
    assertEquals(Scene.NONE, anchor(new AnchorScores(0, new float[] {9, 4, 0, 0, 3, 0, 0})));
    assertEquals(1, anchor(new AnchorScores(0, new float[] {9, 6, 0, 0, 3, 0, 0})));
  }

  @Test
  void aSpanOfNoAnchorScoresBelongsToNone() {
    assertEquals(Scene.NONE, anchor(null));
  }

  /** Anchor of the content. */
  private static int anchor(AnchorScores anchors) {
    float[][] scores = new float[LABELS.size()][SCHEME.labels().size()];
    for (int word = 0; word < scores.length; word++) {
      scores[word][LABELS.get(word)] = 20;
    }
    LabelScores none = new LabelScores(NO_NAMES, new float[LABELS.size()][1]);
    WordScores all =
        new WordScores(
            new LabelScores(SCHEME, scores),
            none,
            none,
            anchors == null ? Map.of() : Map.of(2, anchors));
    Document document =
        Document.of(Documents.article("a", "a b c d e f g")).with(Layer.WORD_SCORES, all);
    return new QuoteTagger()
        .tag(document).stream()
            .filter(span -> span.role() == TaggedSpan.Role.CONTENT)
            .findFirst()
            .orElseThrow()
            .anchor();
  }
}
