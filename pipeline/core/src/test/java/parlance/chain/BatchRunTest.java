package parlance.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parlance.document.Document;
import parlance.document.Documents;
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
  void readingDoesNotRunFarAhead() throws Exception {
    AtomicInteger read = new AtomicInteger();
    AtomicInteger written = new AtomicInteger();
    List<Integer> ahead = new ArrayList<>();
    new BatchRun(chain(UnaryOperator.identity()), 2)
        .run(articles(read), outcome -> ahead.add(read.get() - written.getAndIncrement()));
    assertTrue(ahead.stream().allMatch(distance -> distance <= 20), ahead::toString);
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
