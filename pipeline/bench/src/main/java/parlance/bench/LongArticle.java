package parlance.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import parlance.document.Article;
import parlance.io.ArticleLimit;

/**
 * Articles, and one that is made of their texts.
 *
 * @param words of all of them together
 */
record LongArticle(List<Article> pieces, Article whole, int words) {
  private static final String BETWEEN = "\n\n";

  LongArticle {
    pieces = List.copyOf(pieces);
  }

  /**
   * Puts articles together until there are so many words, or as many characters as Parlance takes.
   * Where the articles do not suffice, they come again.
   *
   * @param first number of the article to begin with, from 0
   */
  static LongArticle of(List<Article> articles, int first, int words) {
    List<Article> pieces = new ArrayList<>();
    int sum = 0;
    long characters = 0;
    while (sum < words) {
      Article next = articles.get((first + pieces.size()) % articles.size());
      characters += next.text().length() + BETWEEN.length();
      if (characters > ArticleLimit.DEFAULT.characters()) {
        break;
      }
      sum += Articles.words(next.text());
      pieces.add(named("piece-" + first + "-" + pieces.size(), next.text()));
    }
    String text = pieces.stream().map(Article::text).collect(Collectors.joining(BETWEEN));
    return new LongArticle(pieces, named("long-" + first, text), sum);
  }

  private static Article named(String id, String text) {
    return new Article(id, id, "", null, null, null, null, text, List.of(), List.of());
  }
}
