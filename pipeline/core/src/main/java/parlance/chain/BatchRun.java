package parlance.chain;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import parlance.document.Article;

/**
 * Runs a chain over many articles on several threads, and hands on what comes of them in the order
 * of the input.
 *
 * <p>Only a window of articles is in memory at a time: those being done, and those that wait for an
 * earlier one. An article that takes longer than the limit fails, and its thread is given up; the
 * others do not wait for it.
 */
public final class BatchRun {
  /** Articles that may wait for an earlier one, for each thread. */
  private static final int WINDOW_PER_THREAD = 128;

  /** Characters of articles in memory, unless one alone has more. */
  private static final int WINDOW_CHARACTERS = 2_000_000;

  /** Threads that may go on with an article that was given up, beside those that do others. */
  private static final int MOST_STRAYS = 8;

  private static final int SLOWEST = 10;

  private final Chain chain;
  private final int threads;
  private final Duration limit;
  private final Slowest slowest = new Slowest(SLOWEST);
  private final Strays strays = new Strays(MOST_STRAYS);

  /**
   * An article that took long.
   *
   * @param seconds from its first stage to its last, or until it was given up
   * @param tokens found in it; 0 if it was rejected
   */
  public record Slow(String id, double seconds, int tokens) {}

  /** A run without a limit. */
  public BatchRun(Chain chain, int threads) {
    this(chain, threads, Duration.ZERO);
  }

  /**
   * @param threads on which articles are done; at least 1
   * @param limit for one article, by the clock on the wall; zero if there is none
   */
  public BatchRun(Chain chain, int threads, Duration limit) {
    if (threads < 1) {
      throw new IllegalArgumentException("not a number of threads: " + threads);
    }
    if (limit.isNegative()) {
      throw new IllegalArgumentException("not a limit: " + limit);
    }
    this.chain = chain;
    this.threads = threads;
    this.limit = limit;
  }

  /**
   * Does all articles; reading and handing on happen on the calling thread.
   *
   * @param input articles as read; those that already failed are handed on as they are
   * @param sink takes one outcome for each, in the same order; what it throws ends the run
   * @throws InterruptedException if the calling thread is interrupted
   * @throws StoppedException if so many articles ran out of time and could not be stopped that the
   *     run would stall; those that were given up have been handed on
   */
  public void run(Iterator<? extends Outcome> input, Consumer<? super Outcome> sink)
      throws InterruptedException {
    Window window = new Window(sink);
    boolean going = true;
    try (Workers workers = new Workers(chain, threads, limit, strays)) {
      while (going && input.hasNext()) {
        Outcome next = input.next();
        if (next instanceof Outcome.Done read) {
          Article article = read.document().article();
          Attempt attempt = new Attempt(article);
          window.add(attempt.outcome(), article.text().length(), attempt);
          going = workers.submit(attempt);
          if (!going) {
            attempt.outcome().cancel(false);
          }
        } else {
          window.add(CompletableFuture.completedFuture(next), characters(next), null);
        }
      }
      if (!going) {
        workers.withdraw().forEach(attempt -> attempt.outcome().cancel(false));
      }
      window.handOnAll();
    }
    if (!going) {
      throw new StoppedException(
          "articles that were out of time could not be stopped, and the run was about to stall: "
              + String.join(", ", strays.ids()));
    }
  }

  private static int characters(Outcome outcome) {
    return outcome instanceof Outcome.LeftOut copy ? copy.document().text().length() : 0;
  }

  /** The articles that took longest since this was last asked, the slowest first; at most 10. */
  public List<Slow> takeSlowest() {
    return slowest.take();
  }

  /** Articles in the order of the input, until they are handed on. */
  private final class Window {
    private record Place(
        CompletableFuture<Outcome> outcome, int characters, @Nullable Attempt attempt) {}

    private final Consumer<? super Outcome> sink;
    private final Deque<Place> places = new ArrayDeque<>();
    private long characters;

    Window(Consumer<? super Outcome> sink) {
      this.sink = sink;
    }

    /** Adds an article, and hands on those before it as far as they are done or in its way. */
    void add(CompletableFuture<Outcome> outcome, int length, @Nullable Attempt attempt)
        throws InterruptedException {
      while (!places.isEmpty()
          && (places.element().outcome().isDone()
              || places.size() >= threads * WINDOW_PER_THREAD
              || characters + length > WINDOW_CHARACTERS)) {
        handOn();
      }
      places.add(new Place(outcome, length, attempt));
      characters += length;
    }

    void handOnAll() throws InterruptedException {
      while (!places.isEmpty()) {
        handOn();
      }
    }

    private void handOn() throws InterruptedException {
      Place first = places.remove();
      characters -= first.characters();
      if (!first.outcome().isCancelled()) {
        Outcome outcome = await(first.outcome());
        if (first.attempt() != null) {
          slowest.add(first.attempt());
        }
        sink.accept(outcome);
      }
    }

    private static Outcome await(CompletableFuture<Outcome> outcome) throws InterruptedException {
      try {
        return outcome.get();
      } catch (ExecutionException broken) {
        throw new IllegalStateException("the chain broke down: " + broken.getCause(), broken);
      }
    }
  }
}
