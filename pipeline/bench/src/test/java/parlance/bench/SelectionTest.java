package parlance.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
  void eachArticleIsMeasuredOrForWarmingUp() {
    Selection selection = Selection.of(HUNDRED, 40, 7);
    List<Article> all =
        Stream.concat(selection.warmUp().stream(), selection.measured().stream()).toList();
    assertEquals(40, selection.measured().size());
    assertEquals(100, all.size());
    assertEquals(Set.copyOf(HUNDRED), new HashSet<>(all));
  }

  @Test
  void blocksAreOfAboutAsManyArticlesEach() {
    Selection selection = Selection.of(HUNDRED, 40, 7);
    assertEquals(7, selection.blocks().size());
    selection.blocks().forEach(block -> assertTrue(block.size() == 5 || block.size() == 6));
  }

  @Test
  void theyAreDrawnByLotWhateverTheOrderOfTheInput() {
    List<Article> other = new ArrayList<>(HUNDRED);
    Collections.shuffle(other, new Random(7));
    Selection selection = Selection.of(HUNDRED, 40, 7);
    assertEquals(selection, Selection.of(other, 40, 7));
    double length =
        selection.measured().stream().mapToInt(one -> one.text().length()).average().orElseThrow();
    assertEquals(50.5, length, 10);
  }

  @Test
  void oneInTenIsKeptForWarmingUpWhereThereAreFewerThanAsked() {
    assertEquals(90, Selection.of(HUNDRED, 500, 9).measured().size());
  }

  @Test
  void theTypicalArticleIsOfMiddleLength() {
    Selection selection = Selection.of(HUNDRED, 90, 1);
    int typical = selection.typical().text().length();
    assertEquals(
        45, selection.measured().stream().filter(one -> one.text().length() < typical).count());
  }

  @Test
  void tooFewArticlesAreRefused() {
    assertThrows(SetupException.class, () -> Selection.of(HUNDRED.subList(0, 9), 9, 9));
  }
}
