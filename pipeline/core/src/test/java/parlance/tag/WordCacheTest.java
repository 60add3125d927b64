package parlance.tag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordCacheTest {
  private final WordCache<String> cache = new WordCache<>();
  private final AtomicInteger asked = new AtomicInteger();

  private String get(String word) {
    return cache.get(
        word,
        fresh -> {
          asked.incrementAndGet();
          return fresh + "!";
        });
  }

  @Test
  void givesEachWordItsOwnWhateverCameBefore() {
    IntStream.range(0, 4)
        .parallel()
        .forEach(
            thread -> {
              Random random = new Random(thread);
              for (int i = 0; i < 200_000; i++) {
                String word = "w" + (int) (30_000 * Math.pow(random.nextDouble(), 3));
                assertEquals(word + "!", get(word));
              }
            });
    assertTrue(asked.get() < 400_000, asked.get() + " of 800,000 were not kept");
  }

  @Test
  void whatCameTwiceOutlastsWhatCameOnce() {
    get("Berlin");
    get("Berlin");
    int before = asked.get();
    for (int i = 0; i < 100; i++) {
      get("word" + i);
      get("Berlin");
    }
    assertEquals(before + 100, asked.get());
  }
}
