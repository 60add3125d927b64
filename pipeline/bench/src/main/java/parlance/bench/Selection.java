package parlance.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import parlance.document.Article;
import parlance.model.SetupException;

/**
 * The articles that both engines annotate, drawn by lot with a fixed seed.
 *
 * @param warmUp what processes annotate before they are measured: those that were not drawn
 * @param blocks of about as many articles each, all different, whose times are measured
 */
record Selection(List<Article> warmUp, List<List<Article>> blocks) {
  private static final long SEED = 20240119;

  /** Of so many articles one at least is for warming up. */
  private static final int ONE_IN = 10;

  Selection {
    warmUp = List.copyOf(warmUp);
    blocks = List.copyOf(blocks);
  }

  /**
   * Draws articles.
   *
   * @param most articles that are measured
   * @throws SetupException if there is not at least one for each block, and one for warming up
   */
  static Selection of(List<Article> articles, int most, int blocks) {
    List<Article> drawn = new ArrayList<>(articles);
    drawn.sort(Comparator.comparing(Article::id));
    Collections.shuffle(drawn, new Random(SEED));
    int warmUp = Math.max(drawn.size() - most, (drawn.size() + ONE_IN - 1) / ONE_IN);
    int measured = drawn.size() - warmUp;
    if (blocks < 1 || measured < blocks) {
      throw new SetupException(
          drawn.size() + " articles are too few for " + blocks + " blocks; give more articles");
    }
    List<List<Article>> each = new ArrayList<>();
    for (int i = 0; i < blocks; i++) {
      int first = warmUp + measured * i / blocks;
      each.add(List.copyOf(drawn.subList(first, warmUp + measured * (i + 1) / blocks)));
    }
    return new Selection(drawn.subList(0, warmUp), each);
  }

  /** Those that are measured, block after block. */
  List<Article> measured() {
    return blocks.stream().flatMap(List::stream).toList();
  }

  /** The one of middle length among those that are measured. */
  Article typical() {
    List<Article> sorted = new ArrayList<>(measured());
    sorted.sort(Comparator.comparingInt(article -> article.text().length()));
    return sorted.get(sorted.size() / 2);
  }
}
