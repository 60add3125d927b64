package parlance.quote;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LabelPathTest {
  private static final List<String> LABELS =
      List.of("O", "B-cue", "I-cue", "B-content", "I-content");
  private static final List<List<Float>> FREE = Collections.nCopies(5, Collections.nCopies(5, 0f));

  private final LabelPath path = new LabelPath(LABELS, FREE);

  @Test
  void takesTheBestLabelWhereItMay() {
    assertArrayEquals(
        new int[] {0, 1, 3, 4},
        path.best(
            new float[][] {
              {3, 0, 0, 0, 0}, {0, 3, 0, 0, 0}, {0, 0, 0, 3, 0}, {0, 0, 0, 0, 3},
            }));
  }

  @Test
  void aSpanBeginsBeforeItGoesOn() {
    assertArrayEquals(
        new int[] {3, 4}, path.best(new float[][] {{0, 0, 0, 1, 2}, {0, 0, 0, 0, 3}}));
  }

  @Test
  void noSpanGoesOnAsAnother() {
    assertArrayEquals(
        new int[] {1, 3}, path.best(new float[][] {{0, 3, 0, 0, 0}, {0, 0, 0, 1, 2}}));
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
        new LabelPath(LABELS, dear).best(new float[][] {{3, 0, 0, 0, 0}, {0, 3, 0, 0, 0}}));
  }

  @Test
  void nothingHasNoLabels() {
    assertArrayEquals(new int[0], path.best(new float[0][]));
  }
}
