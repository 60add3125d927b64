package parlance.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import parlance.document.Article;
import parlance.model.SetupException;

class SelectionTest {
  private static final List<Article> HUNDRED =
      IntStream.rangeClosed(1, 100).mapToObj(SelectionTest::ofLength).toList();

  private static Article ofLength(int length) {
    String text = "x".repeat(length);
    return new Article("a" + length, "p", "", null, null, null, null, text, List.of(), List.of());
  }

  @Test
  void theShortestAreTakenEachOnce() {
    Selection selection = Selection.of(HUNDRED, 40, 10, 7);
    List<Article> taken =
        Stream.concat(selection.warmUp().stream(), selection.measured().stream()).toList();
    assertEquals(40, taken.size());
    assertEquals(Set.copyOf(HUNDRED.subList(0, 40)), new HashSet<>(taken));
  }

  @Test
  void blocksAreOfAboutAsManyArticlesEach() {
    Selection selection = Selection.of(HUNDRED, 40, 10, 7);
    assertEquals(10, selection.warmUp().size());
    assertEquals(7, selection.blocks().size());
    selection.blocks().forEach(block -> assertTrue(block.size() == 4 || block.size() == 5));
  }

  @Test
  void theOrderIsDrawnByLotWhateverTheOrderOfTheInput() {
    List<Article> other = new ArrayList<>(HUNDRED);
    Collections.shuffle(other, new Random(7));
    Selection selection = Selection.of(HUNDRED, 40, 10, 7);
    assertEquals(selection, Selection.of(other, 40, 10, 7));
    assertNotEquals(HUNDRED.subList(0, 10), selection.warmUp());
  }

  @Test
  void allAreTakenWhereThereAreFewerThanAsked() {
    assertEquals(95, Selection.of(HUNDRED, 500, 5, 9).measured().size());
  }

  @Test
  void theTypicalArticleIsOfMiddleLength() {
    Selection selection = Selection.of(HUNDRED, 100, 1, 1);
    assertEquals(50, selection.typical().text().length(), 1);
  }

  @Test
  void tooFewArticlesAreRefused() {
    assertThrows(SetupException.class, () -> Selection.of(HUNDRED, 18, 10, 9));
  }
}
