package parlance.stage;

import java.util.concurrent.CancellationException;

/**
 * How a stage gives up an article whose time is over: its thread is interrupted, and the stage asks
 * here, sentence by sentence or so, whether it is.
 */
public final class Cancellation {
  private Cancellation() {}

  /**
   * Returns if the article is still wanted.
   *
   * @throws CancellationException if the thread is interrupted; it stays interrupted
   */
  public static void check() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("stopped before it was done");
    }
  }
}
