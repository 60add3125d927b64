package parlance.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import parlance.document.Article;
import parlance.model.SetupException;

/**
 * The articles that both engines annotate, in an order drawn by lot with a fixed seed.
 *
 * @param warmUp what each process annotates before it is measured
 * @param blocks of about as many articles each, all different, whose times are measured
 */
record Selection(List<Article> warmUp, List<List<Article>> blocks) {
  private static final long SEED = 20240119;

  Selection {
    warmUp = List.copyOf(warmUp);
    blocks = List.copyOf(blocks);
  }

  /**
   * Takes the shortest articles, on which CoreNLP is at its best: the time that its coreference
   * takes grows with the square of the length.
   *
   * @param most articles that are taken
   * @param warmUp how many of them are for warming up
   * @throws SetupException if there is not at least one for each block
   */
  static Selection of(List<Article> articles, int most, int warmUp, int blocks) {
    List<Article> shortest = new ArrayList<>(articles);
    shortest.sort(
        Comparator.comparingInt((Article article) -> article.text().length())
            .thenComparing(Article::id));
    List<Article> taken = new ArrayList<>(shortest.subList(0, Math.min(most, shortest.size())));
    int measured = taken.size() - warmUp;
    if (blocks < 1 || warmUp < 1 || measured < blocks) {
      throw new SetupException(
          taken.size()
              + " articles are too few for "
              + warmUp
              + " to warm up and "
              + blocks
              + " blocks; give more, or fewer --warm-up or --blocks");
    }
    Collections.shuffle(taken, new Random(SEED));
    List<List<Article>> each = new ArrayList<>();
    for (int i = 0; i < blocks; i++) {
      each.add(
          List.copyOf(
              taken.subList(warmUp + measured * i / blocks, warmUp + measured * (i + 1) / blocks)));
    }
    return new Selection(taken.subList(0, warmUp), each);
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
