package parlance.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parlance.document.Document;
import parlance.document.Layer;

/**
 * What every stage keeps; the test of a stage extends this and gives the stage.
 *
 * <p>Random documents are drawn from the seed in the system property {@code parlance.seed}, or from
 * a fixed one; a failure names it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class StageContract {
  private static final long SEED = Long.getLong("parlance.seed", 20240119L);
  private static final int RANDOM_DOCUMENTS = 40;
  private static final int THREADS = 4;
  private static final Duration LIMIT = Duration.ofSeconds(60);

  /** The stage under test, loaded once for the class. */
  protected Stage stage;

  /** Loads the stage. */
  protected abstract Stage create();

  /**
   * A document of the text with at least the layers that the stage requires. As it stands, those
   * layers fit together but are drawn by lot; override it to run the stages before this one.
   */
  protected Document input(String id, String text) {
    return CrudeDocuments.of(id, text, stage.requires());
  }

  /** How many words and marks a short text has; fewer where a network reads them. */
  protected int pieces() {
    return 2_000;
  }

  @BeforeAll
  void load() {
    stage = create();
  }

  @AfterAll
  void close() {
    stage.close();
  }

  @Test
  void addsWhatItProvidesAndNothingElse() {
    for (Document before : documents()) {
      Document after = done(before);
      if (after == null) {
        continue;
      }
      Set<Layer<?>> expected = new LinkedHashSet<>(before.layers());
      expected.addAll(stage.provides());
      assertEquals(expected, after.layers(), before.article().id());
      assertEquals(before.article(), after.article());
      Map<String, Object> kept = snapshot(after);
      Set<String> revised =
          stage.provides().stream().map(Layer::toString).collect(Collectors.toSet());
      for (Map.Entry<String, Object> layer : snapshot(before).entrySet()) {
        if (!layer.getKey().equals("warnings") && !revised.contains(layer.getKey())) {
          assertEquals(layer.getValue(), kept.get(layer.getKey()), "changed: " + layer.getKey());
        }
      }
    }
  }

  @Test
  void findsTheSameAgainWhateverWasDoneBeforeAndOnManyThreadsAtOnce() throws Exception {
    List<Document> documents = documents();
    Map<String, Object> alone = new LinkedHashMap<>();
    for (Document document : documents) {
      alone.put(document.article().id(), result(document));
    }
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<Map<String, Object>>> runs = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        List<Document> shuffled = new ArrayList<>(documents);
        Collections.shuffle(shuffled, new Random(SEED + i));
        runs.add(threads.submit(all(shuffled)));
      }
      for (Future<Map<String, Object>> run : runs) {
        Map<String, Object> together = run.get();
        for (String id : alone.keySet()) {
          assertEquals(alone.get(id), together.get(id), "seed " + SEED + ", document " + id);
        }
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private Callable<Map<String, Object>> all(List<Document> documents) {
    return () -> {
      Map<String, Object> results = new LinkedHashMap<>();
      for (Document document : documents) {
        results.put(document.article().id(), result(document));
      }
      return results;
    };
  }

  @ParameterizedTest
  @MethodSource("parlance.stage.Texts#poisoned")
  void survivesPoison(String name, String text) {
    Document before = input(name, text);
    assertTimeoutPreemptively(LIMIT, () -> check(before));
  }

  @Test
  void keepsTheRulesOnRandomDocuments() {
    Random random = new Random(SEED);
    for (int i = 0; i < RANDOM_DOCUMENTS; i++) {
      String text = Texts.random(random);
      Document before = input("random" + i, text);
      String where = "seed " + SEED + ", document " + i + ": " + text;
      try {
        check(before);
      } catch (RuntimeException | Error fault) {
        throw new AssertionError(where, fault);
      }
    }
  }

  /**
   * Ten times the words may take no more than thirty times as long, and need ten; with time of the
   * square of the length they would need a hundred.
   */
  @Test
  void takesTimeInStepWithTheLength() {
    Document small = input("short", Texts.random(new Random(SEED), pieces()));
    Document large = input("long", Texts.random(new Random(SEED), 10 * pieces()));
    done(large);
    double brief = nanoseconds(small);
    double lengthy = nanoseconds(large);
    assertTrue(
        lengthy < 30 * brief || lengthy < 3e8,
        () -> lengthy / 1e6 + " ms, a tenth of it " + brief / 1e6 + " ms");
  }

  /** Of this thread, so that whatever else the machine does has no part in it. */
  private double nanoseconds(Document document) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long begin = threads.getCurrentThreadCpuTime();
    done(document);
    return threads.getCurrentThreadCpuTime() - begin;
  }

  private void check(Document before) {
    Document after = done(before);
    if (after != null) {
      DocumentRules.check(after);
    }
  }

  /** The document with the stage's layers, or null if the stage refuses the article. */
  private Document done(Document before) {
    try {
      return stage.apply(before);
    } catch (StageException refused) {
      return null;
    }
  }

  private Object result(Document before) {
    try {
      return snapshot(stage.apply(before));
    } catch (StageException refused) {
      return String.valueOf(refused.getMessage());
    }
  }

  private static Map<String, Object> snapshot(Document document) {
    Map<String, Object> layers = new LinkedHashMap<>();
    for (Layer<?> layer : document.layers()) {
      layers.put(layer.toString(), document.get(layer));
    }
    layers.put("warnings", document.warnings());
    return layers;
  }

  private List<Document> documents() {
    Random random = new Random(SEED);
    List<Document> documents = new ArrayList<>();
    for (String text : Texts.news()) {
      documents.add(input("news" + documents.size(), text));
    }
    for (int i = 0; i < 10; i++) {
      documents.add(input("drawn" + i, Texts.random(random)));
    }
    return documents;
  }
}
