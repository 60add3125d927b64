package parlance.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import parlance.document.Article;

class LongArticleTest {
  private static Article article(String id, String text) {
    return new Article(id, "p", "", null, null, null, null, text, List.of(), List.of());
  }

  private static final List<Article> THREE =
      List.of(article("a", "One two."), article("b", "Three four."), article("c", "Five six."));

  @Test
  void isMadeOfArticlesUntilThereAreEnoughWords() {
    LongArticle article = LongArticle.of(THREE, 1, 3);
    assertEquals("Three four.\n\nFive six.", article.whole().text());
    assertEquals(4, article.words());
    assertEquals(
        List.of("Three four.", "Five six."), article.pieces().stream().map(Article::text).toList());
  }

  @Test
  void articlesComeAgainWhereTheyDoNotSuffice() {
    LongArticle article = LongArticle.of(THREE, 2, 8);
    assertEquals("Five six.\n\nOne two.\n\nThree four.\n\nFive six.", article.whole().text());
    assertEquals(4, article.pieces().stream().map(Article::id).distinct().count());
  }

  @Test
  void isNoLongerThanParlanceTakes() {
    LongArticle article = LongArticle.of(List.of(article("a", "x".repeat(400_000))), 0, 200_000);
    assertEquals(3, article.pieces().size());
    assertTrue(article.whole().text().length() <= 1_500_000);
  }
}
