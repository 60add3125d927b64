package parlance.chain;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Runs a chain over many articles on several threads, and hands on what comes of them in the order
 * of the input.
 *
 * <p>Only a window of articles is in memory at a time: those being done, and those that wait for an
 * earlier one.
 */
public final class BatchRun {
  private static final int WINDOW_PER_THREAD = 8;

  private final Chain chain;
  private final int threads;

  /**
   * @param threads on which articles are done; at least 1
   */
  public BatchRun(Chain chain, int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("not a number of threads: " + threads);
    }
    this.chain = chain;
    this.threads = threads;
  }

  /**
   * Does all articles; reading and handing on happen on the calling thread.
   *
   * @param input articles as read; those that already failed are handed on as they are
   * @param sink takes one outcome for each, in the same order; what it throws ends the run
   * @throws InterruptedException if the calling thread is interrupted
   */
  public void run(Iterator<? extends Outcome> input, Consumer<? super Outcome> sink)
      throws InterruptedException {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    Deque<Future<Outcome>> window = new ArrayDeque<>();
    try {
      while (input.hasNext()) {
        if (window.size() == threads * WINDOW_PER_THREAD) {
          sink.accept(await(window.remove()));
        }
        Outcome next = input.next();
        window.add(
            next instanceof Outcome.Done read
                ? workers.submit(() -> chain.apply(read.document().article()))
                : CompletableFuture.completedFuture(next));
      }
      while (!window.isEmpty()) {
        sink.accept(await(window.remove()));
      }
    } finally {
      workers.shutdownNow();
      awaitEnd(workers); // what the chain has loaded must outlive them
    }
  }

  private static void awaitEnd(ExecutorService workers) {
    boolean interrupted = false;
    boolean ended = false;
    while (!ended) {
      try {
        ended = workers.awaitTermination(1, TimeUnit.MINUTES);
      } catch (InterruptedException again) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static Outcome await(Future<Outcome> outcome) throws InterruptedException {
    try {
      return outcome.get();
    } catch (ExecutionException broken) {
      throw new IllegalStateException("the chain broke down: " + broken.getCause(), broken);
    }
  }
}
