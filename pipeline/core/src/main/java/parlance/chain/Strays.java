package parlance.chain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Articles that were given up while a thread was at them, and is still. Safe for many threads. */
final class Strays {
  private final int most;
  private final Set<Attempt> attempts = new LinkedHashSet<>();

  /**
   * @param most that a run bears, as each keeps a processor busy
   */
  Strays(int most) {
    this.most = most;
  }

  /** Gives an article up, and keeps it in mind until it is {@linkplain #remove removed}. */
  synchronized boolean add(Attempt attempt, BooleanSupplier givingUp) {
    return givingUp.getAsBoolean() && attempts.add(attempt);
  }

  synchronized void remove(Attempt attempt) {
    attempts.remove(attempt);
  }

  synchronized boolean tooMany() {
    return attempts.size() >= most;
  }

  synchronized List<String> ids() {
    return attempts.stream().map(Attempt::id).toList();
  }
}
