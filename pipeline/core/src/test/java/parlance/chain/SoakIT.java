package parlance.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.Iterator;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import parlance.document.Document;
import parlance.document.Documents;

/**
 * Whether a run that goes on for days keeps its memory: as many articles as the system property
 * {@code parlance.soak} says, 20,000 at best, each with words that were never seen before.
 */
@EnabledIfSystemProperty(named = "parlance.soak", matches = "\\d+")
class SoakIT {
  private static final int ARTICLES = Integer.getInteger("parlance.soak", 0);
  private static final double MOST_GROWTH = 1.1;

  @Test
  void theHeapAtTheEndIsWithinATenthOfThatAfterATenthOfTheArticles() throws Exception {
    AtomicInteger done = new AtomicInteger();
    AtomicLong early = new AtomicLong();
    new BatchRun(RealChain.loaded(ChainSpec.DEFAULT), 2)
        .run(
            articles(),
            outcome -> {
              if (done.incrementAndGet() == ARTICLES / 10) {
                early.set(heap());
              }
            });
    long late = heap();
    System.out.printf(
        "%d articles: %.1f MB in use after %d, %.1f MB at the end%n",
        ARTICLES, early.get() / 1e6, ARTICLES / 10, late / 1e6);
    assertEquals(ARTICLES, done.get());
    assertTrue(late < MOST_GROWTH * early.get(), late + " bytes, " + early + " before");
  }

  private static Iterator<Outcome> articles() {
    InventedNews news = new InventedNews(20240119);
    Random letters = new Random(20240119);
    return IntStream.range(0, ARTICLES)
        .mapToObj(
            i -> {
              String text = news.sentence() + " " + word(letters) + " met " + word(letters) + ".";
              return (Outcome) new Outcome.Done(Document.of(Documents.article("a" + i, text)));
            })
        .iterator();
  }

  private static String word(Random letters) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 9; i++) {
      word.append((char) ((i == 0 ? 'A' : 'a') + letters.nextInt(26)));
    }
    return word.toString();
  }

  /** Bytes in use after a full collection. */
  private static long heap() {
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return memory.getHeapMemoryUsage().getUsed();
  }
}
