package parlance.tag;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was found for some thousand words: one that came twice outlasts one that came once.
 * What is found is the same whether it was kept or not.
 *
 * <p>Safe for many threads, if what it keeps is.
 */
final class WordCache<T> {
  /** Words that are kept, as a power of two. */
  private static final int PLACES = 13;

  /** 2<sup>32</sup> over the golden ratio, which scatters hashes that lie close together. */
  private static final int SCATTER = 0x9E3779B9;

  private final AtomicReferenceArray<@Nullable Kept<T>> kept =
      new AtomicReferenceArray<>(1 << PLACES);

  /**
   * What was kept for a word, or else what the function finds for it.
   *
   * @param found gives equal things for equal words
   */
  T get(String word, Function<String, T> found) {
    int place = (word.hashCode() * SCATTER) >>> (Integer.SIZE - PLACES);
    Kept<T> here = kept.getAcquire(place);
    if (here != null && here.word.equals(word)) {
      here.wanted();
      return here.found;
    }
    T fresh = found.apply(word);
    if (here == null || !here.stays()) {
      kept.setRelease(place, new Kept<>(word, fresh));
    }
    return fresh;
  }

  private static final class Kept<T> {
    final String word;
    final T found;
    private volatile boolean again;

    Kept(String word, T found) {
      this.word = word;
      this.found = found;
    }

    void wanted() {
      if (!again) {
        again = true;
      }
    }

    /** Whether it was wanted since it was last asked to leave. */
    boolean stays() {
      boolean stays = again;
      again = false;
      return stays;
    }
  }
}
