package parlance.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parlance.document.Document;
import parlance.document.Documents;
import parlance.stage.Cancellation;
import parlance.stage.StageOptions;

class BatchRunTest {
  private static final int ARTICLES = 200;

  private static Chain chain(UnaryOperator<Document> work) {
    ChainSpec spec =
        new ChainSpec(
            "test", null, List.of(new ChainSpec.Step("fake-language", StageOptions.NONE)));
    return Chain.load(ChainPlan.of(spec, new StageCatalog(List.of(FakeStage.language(work)))));
  }

  private static Iterator<Outcome> articles(AtomicInteger read) {
    return IntStream.range(0, ARTICLES)
        .mapToObj(
            i -> {
              read.incrementAndGet();
              return i % 10 == 3
                  ? (Outcome) new Outcome.Failed("a" + i, "a" + i, Outcome.Failed.READ, "empty")
                  : new Outcome.Done(Document.of(Documents.article("a" + i, "text " + i)));
            })
        .iterator();
  }

  private static Document slowly(Document document) {
    try {
      Thread.sleep(Math.floorMod(document.text().hashCode(), 7));
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
    return document;
  }

  private static String id(Outcome outcome) {
    if (outcome instanceof Outcome.Done done) {
      return done.document().article().id();
    }
    return ((Outcome.Failed) outcome).id();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void outcomesComeInTheOrderOfTheInput(int threads) throws Exception {
    List<String> ids = new ArrayList<>();
    new BatchRun(chain(BatchRunTest::slowly), threads)
        .run(articles(new AtomicInteger()), outcome -> ids.add(id(outcome)));
    assertEquals(IntStream.range(0, ARTICLES).mapToObj(i -> "a" + i).toList(), ids);
  }

  @Test
  void noMoreThanTwoMillionCharactersAreReadAhead() throws Exception {
    AtomicInteger read = new AtomicInteger();
    String text = "a".repeat(200_000);
    Iterator<Outcome> articles =
        IntStream.range(0, 100)
            .mapToObj(
                i -> (Outcome) new Outcome.Done(Document.of(Documents.article("a" + i, text))))
            .peek(outcome -> read.incrementAndGet())
            .iterator();
    AtomicInteger written = new AtomicInteger();
    List<Integer> ahead = new ArrayList<>();
    new BatchRun(chain(BatchRunTest::slowly), 2)
        .run(articles, outcome -> ahead.add(read.get() - written.getAndIncrement()));
    assertTrue(ahead.stream().allMatch(articlesAhead -> articlesAhead <= 11), ahead::toString);
  }

  /** As an engine that nobody can interrupt. */
  private static Document endlessly(Document document, AtomicBoolean end) {
    if (document.text().equals("text 14")) {
      while (!end.get()) {
        Thread.onSpinWait();
      }
    }
    return document;
  }

  @Test
  void anArticleThatNeverEndsIsRejectedOnceAndTheOthersDoNotWaitForIt() throws Exception {
    AtomicBoolean end = new AtomicBoolean();
    List<Outcome> outcomes = new ArrayList<>();
    BatchRun run =
        new BatchRun(chain(document -> endlessly(document, end)), 1, Duration.ofMillis(200));
    run.run(articles(new AtomicInteger()), outcomes::add);
    end.set(true);
    assertEquals(
        IntStream.range(0, ARTICLES).mapToObj(i -> "a" + i).toList(),
        outcomes.stream().map(BatchRunTest::id).toList());
    Outcome.Failed late = assertInstanceOf(Outcome.Failed.class, outcomes.get(14));
    assertEquals("fake-language", late.stage());
    assertTrue(late.reason().contains("--max-seconds"), late::reason);
    List<BatchRun.Slow> slowest = run.takeSlowest();
    assertEquals("a14", slowest.get(0).id());
    assertEquals(10, slowest.size());
    assertEquals(List.of(), run.takeSlowest());
  }

  @Test
  void anArticleIsAskedToEndBeforeItIsGivenUp() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    List<Outcome> outcomes = new ArrayList<>();
    Chain chain =
        chain(
            document -> {
              try {
                while (true) {
                  Cancellation.check();
                  Thread.onSpinWait();
                }
              } finally {
                asked.incrementAndGet();
              }
            });
    new BatchRun(chain, 2, Duration.ofMillis(20)).run(articles(new AtomicInteger()), outcomes::add);
    assertEquals(ARTICLES, outcomes.size());
    chain.close(); // which waits for those that are still in it
    assertEquals(ARTICLES - ARTICLES / 10, asked.get(), "threads that came back");
  }

  @Test
  void aRunThatWouldStallStopsAndHasSaidWhichArticlesAreToBlame() {
    AtomicBoolean end = new AtomicBoolean();
    List<Outcome> outcomes = new ArrayList<>();
    BatchRun run =
        new BatchRun(
            chain(
                document -> {
                  while (!end.get()) {
                    Thread.onSpinWait();
                  }
                  return document;
                }),
            2,
            Duration.ofMillis(20));
    StoppedException stopped =
        assertThrows(
            StoppedException.class, () -> run.run(articles(new AtomicInteger()), outcomes::add));
    end.set(true);
    assertTrue(stopped.getMessage().contains("a0, a1, a2"), stopped::getMessage);
    List<String> ids = outcomes.stream().map(BatchRunTest::id).toList();
    assertTrue(ids.containsAll(List.of("a0", "a1", "a2")), ids::toString);
    assertEquals(ids.size(), new HashSet<>(ids).size(), "each once");
    assertTrue(ids.size() < 30, ids::toString);
  }

  @Test
  void endlessArticlesAtTheEndOfTheInputAreRejectedAndTheRunEnds() throws Exception {
    AtomicBoolean end = new AtomicBoolean();
    List<Outcome> outcomes = new ArrayList<>();
    Chain chain =
        chain(
            document -> {
              while (!end.get()) {
                Thread.onSpinWait();
              }
              return document;
            });
    List<Outcome> ten = new ArrayList<>();
    Iterator<Outcome> articles = articles(new AtomicInteger());
    while (ten.size() < 10) {
      Outcome next = articles.next();
      if (next instanceof Outcome.Done) {
        ten.add(next);
      }
    }
    BatchRun run = new BatchRun(chain, 1, Duration.ofMillis(20));
    assertTimeoutPreemptively(Duration.ofSeconds(60), () -> run.run(ten.iterator(), outcomes::add));
    end.set(true);
    assertEquals(
        ten.stream().map(BatchRunTest::id).toList(),
        outcomes.stream().map(BatchRunTest::id).toList());
  }

  @Test
  void aChainIsNotClosedUnderAnArticle() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    AtomicBoolean end = new AtomicBoolean();
    Chain chain =
        chain(
            document -> {
              begun.countDown();
              while (!end.get()) {
                Thread.onSpinWait();
              }
              return document;
            });
    AtomicReference<Outcome> outcome = new AtomicReference<>();
    Thread work = new Thread(() -> outcome.set(chain.apply(Documents.article("a", "text"))));
    work.start();
    begun.await();
    Thread close = new Thread(chain::close);
    close.start();
    close.join(100);
    assertTrue(close.isAlive(), "closed under the article");
    end.set(true);
    close.join();
    work.join();
    assertInstanceOf(Outcome.Done.class, outcome.get());
  }

  @Test
  void aBrokenDiskStopsTheRun() {
    AtomicInteger written = new AtomicInteger();
    BatchRun run = new BatchRun(chain(UnaryOperator.identity()), 2);
    assertThrows(
        UncheckedIOException.class,
        () ->
            run.run(
                articles(new AtomicInteger()),
                outcome -> {
                  if (written.incrementAndGet() == 5) {
                    throw new UncheckedIOException(new IOException("disk full"));
                  }
                }));
    assertEquals(5, written.get());
  }
}
