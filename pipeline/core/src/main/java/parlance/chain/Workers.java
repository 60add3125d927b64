package parlance.chain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The threads of a run. One whose article is out of time is asked to end and replaced at once, as
 * Java cannot make it end.
 */
final class Workers implements AutoCloseable {
  /** Articles that wait for each thread. */
  private static final int WAITING_PER_THREAD = 2;

  /** Deep enough for the most deeply nested sentences, whatever the process was started with. */
  private static final long STACK_BYTES = 8 << 20;

  private final Chain chain;
  private final Duration limit;
  private final Strays strays;
  private final BlockingQueue<Attempt> waiting;
  private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
  private final ScheduledThreadPoolExecutor clock =
      new ScheduledThreadPoolExecutor(1, Workers::daemon);

  /**
   * @param limit for one article; zero if there is none
   */
  Workers(Chain chain, int threads, Duration limit, Strays strays) {
    this.chain = chain;
    this.limit = limit;
    this.strays = strays;
    this.waiting = new ArrayBlockingQueue<>(threads * WAITING_PER_THREAD);
    clock.setRemoveOnCancelPolicy(true);
    for (int i = 0; i < threads; i++) {
      start();
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(null, work, "articles", STACK_BYTES);
    thread.setDaemon(true);
    return thread;
  }

  private void start() {
    Thread thread = daemon(this::work);
    threads.add(thread);
    thread.start();
  }

  /** Takes an article as soon as there is room; false if so many threads strayed that none is. */
  boolean submit(Attempt attempt) throws InterruptedException {
    boolean taken = false;
    while (!taken && !strays.tooMany()) {
      taken = waiting.offer(attempt, 1, TimeUnit.SECONDS);
    }
    return taken;
  }

  /** Takes back what no thread has begun. */
  List<Attempt> withdraw() {
    List<Attempt> left = new ArrayList<>();
    waiting.drainTo(left);
    return left;
  }

  private void work() {
    try {
      boolean inTime = true;
      while (inTime) {
        inTime = run(waiting.take());
      }
    } catch (InterruptedException closed) {
      return;
    } finally {
      threads.remove(Thread.currentThread());
    }
  }

  /** Does an article; false if that took too long, and another thread has this one's place. */
  private boolean run(Attempt attempt) {
    ScheduledFuture<?> alarm = alarm(attempt);
    boolean inTime = attempt.run(chain);
    if (alarm != null) {
      alarm.cancel(false);
    }
    if (!inTime) {
      strays.remove(attempt);
    }
    return inTime;
  }

  private @Nullable ScheduledFuture<?> alarm(Attempt attempt) {
    return limit.isZero()
        ? null
        : clock.schedule(() -> expire(attempt), limit.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void expire(Attempt attempt) {
    String reason =
        "took longer than "
            + limit.toSeconds()
            + " s; split it, or raise --max-seconds and give --redo-rejects";
    if (strays.add(attempt, () -> attempt.giveUp(reason))) {
      start();
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
    threads.forEach(Thread::interrupt);
  }
}
