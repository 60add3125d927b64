package parlance.duplicate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A million articles, every third of which is a near-duplicate. */
class MillionArticlesIT {
  private static final int ARTICLES = 1_000_000;
  private static final int CHANGED = 25; // of 128 values, so a similarity of about 0.8

  @TempDir Path folder;

  @Test
  void takeLittleMemory() {
    System.gc();
    long before = heap();
    long begin = System.nanoTime();
    Random random = new Random(4);
    long[] most = new long[1];
    int[] copies = new int[1];
    try (NearDuplicates articles = new NearDuplicates(folder)) {
      byte[] signature = new byte[Signature.BYTES];
      for (int i = 0; i < ARTICLES; i++) {
        if (i % 3 == 1) {
          for (int changed = 0; changed < CHANGED; changed++) {
            signature[random.nextInt(signature.length)]++;
          }
        } else {
          random.nextBytes(signature);
        }
        articles.add("article-" + i, null, Signature.ofBytes(signature));
      }
      articles.forEach(
          (id, first) -> {
            if (copies[0] == 0) {
              System.gc();
              most[0] = heap() - before;
            }
            copies[0] += first == null ? 0 : 1;
          });
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    System.out.printf("1,000,000 articles: %.1f s, %d MB of heap%n", seconds, most[0] >> 20);
    assertEquals(ARTICLES / 3.0, copies[0], 100);
    assertTrue(most[0] < 200L << 20, most[0] + " bytes");
    assertTrue(seconds < 120, seconds + " s");
  }

  private static long heap() {
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
