package parlance.chain;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import parlance.document.Article;
import parlance.document.Layer;

/** One article on its way through a chain, with what becomes of it: exactly one outcome. */
final class Attempt {
  private final Article article;
  private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
  private volatile @Nullable Thread thread;
  private volatile String stage = "chain";
  private volatile long begin;
  private volatile double seconds;

  Attempt(Article article) {
    this.article = article;
  }

  CompletableFuture<Outcome> outcome() {
    return outcome;
  }

  String id() {
    return article.id();
  }

  /** Seconds from its begin until there was an outcome. */
  double seconds() {
    return seconds;
  }

  private void stopClock() {
    seconds = (System.nanoTime() - begin) / 1e9;
  }

  /** How many tokens were found; 0 unless it was done. */
  int tokens() {
    return !outcome.isCompletedExceptionally()
            && outcome.getNow(null) instanceof Outcome.Done done
            && done.document().has(Layer.TOKENS)
        ? done.document().tokens().size()
        : 0;
  }

  /** Takes the article through the chain; false if it was given up on the way. */
  boolean run(Chain chain) {
    begin = System.nanoTime();
    thread = Thread.currentThread();
    try {
      Outcome found = chain.apply(article, entered -> stage = entered.name());
      stopClock();
      return outcome.complete(found);
    } catch (RuntimeException | Error broken) {
      return outcome.completeExceptionally(broken);
    }
  }

  /** Fails the article where it is, and interrupts its thread; false if it was just done. */
  boolean giveUp(String reason) {
    stopClock();
    boolean late = outcome.complete(new Outcome.Failed(id(), article.path(), stage, reason));
    Thread running = thread;
    if (late && running != null) {
      running.interrupt();
    }
    return late;
  }
}
