package parlance.chain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The articles that took longest. Not for several threads. */
final class Slowest {
  private final int most;
  private final PriorityQueue<BatchRun.Slow> articles =
      new PriorityQueue<>(Comparator.comparingDouble(BatchRun.Slow::seconds));

  Slowest(int most) {
    this.most = most;
  }

  void add(Attempt attempt) {
    articles.add(new BatchRun.Slow(attempt.id(), attempt.seconds(), attempt.tokens()));
    if (articles.size() > most) {
      articles.remove();
    }
  }

  /** The slowest first; none of them is kept. */
  List<BatchRun.Slow> take() {
    List<BatchRun.Slow> sorted = new ArrayList<>(articles);
    articles.clear();
    sorted.sort(
        Comparator.comparingDouble(BatchRun.Slow::seconds)
            .reversed()
            .thenComparing(BatchRun.Slow::id));
    return sorted;
  }
}
