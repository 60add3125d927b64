package parlance.encoder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import parlance.document.LabelScheme;
import parlance.document.LabelScores;

final class LabelPathTest {
  private static final List<String> LABELS =
      List.of("O", "B-cue", "I-cue", "B-content", "I-content");

  private final LabelScheme scheme = LabelScheme.free(LABELS);

  @Test
  void takesTheBestLabelWhereItMay() {
    assertArrayEquals(
        new int[] {0, 1, 3, 4},
        best(
            new float[][] {
              {3, 0, 0, 0, 0}, {0, 3, 0, 0, 0}, {0, 0, 0, 3, 0}, {0, 0, 0, 0, 3},
            }));
  }

  @Test
  void aSpanBeginsBeforeItGoesOn() {
    assertArrayEquals(new int[] {3, 4}, best(new float[][] {{0, 0, 0, 1, 2}, {0, 0, 0, 0, 3}}));
  }

  @Test
  void noSpanGoesOnAsAnother() {
    assertArrayEquals(new int[] {1, 3}, best(new float[][] {{0, 3, 0, 0, 0}, {0, 0, 0, 1, 2}}));
  }

  @Test
  void transitionsWeigh() {
    List<List<Float>> dear =
        List.of(
            List.of(0f, -9f, 0f, 0f, 0f),
            List.of(0f, 0f, 0f, 0f, 0f),
            List.of(0f, 0f, 0f, 0f, 0f),
            List.of(0f, 0f, 0f, 0f, 0f),
            List.of(0f, 0f, 0f, 0f, 0f));
    assertArrayEquals(
        new int[] {0, 0},
        best(new LabelScheme(LABELS, dear), new float[][] {{3, 0, 0, 0, 0}, {0, 3, 0, 0, 0}}));
  }

  @Test
  void nothingHasNoLabels() {
    assertArrayEquals(new int[0], best(new float[0][]));
  }

  @Test
  void aSpanThatBeginsBeforeTheGivenWordsDoesNotGoOnInThem() {
    LabelScores scores =
        new LabelScores(
            scheme,
            new float[][] {{0, 9, 0, 0, 0}, {0, 0, 9, 0, 0}, {9, 0, 0, 0, 0}, {0, 9, 0, 0, 0}});
    assertArrayEquals(new int[] {0, 0, 1}, new LabelPath(scheme).best(scores, 1, 4));
  }

  @Test
  void aSpanEndsWhereAnotherBeginsAndScoresTheMeanOfItsWords() {
    float even = (float) Math.log(4); // beside four labels with 0: one half
    float sure = 99;
    List<LabelledSpan> spans =
        new LabelPath(scheme)
            .spans(
                new LabelScores(
                    scheme,
                    new float[][] {
                      {sure, 0, 0, 0, 0},
                      {0, sure, 0, 0, 0},
                      {0, 0, even, 0, 0},
                      {0, sure, 0, 0, 0},
                      {0, 0, 0, sure, 0},
                      {sure, 0, 0, 0, 0},
                    }),
                0,
                6);
    assertEquals(
        List.of("cue 1 3", "cue 3 4", "content 4 5"),
        spans.stream().map(s -> s.kind() + " " + s.first() + " " + s.end()).toList());
    assertEquals(0.75, spans.get(0).score(), 1e-6);
    assertEquals(1, spans.get(1).score(), 1e-6);
  }

  private int[] best(float[][] scores) {
    return best(scheme, scores);
  }

  private static int[] best(LabelScheme scheme, float[][] scores) {
    return new LabelPath(scheme).best(new LabelScores(scheme, scores), 0, scores.length);
  }
}
