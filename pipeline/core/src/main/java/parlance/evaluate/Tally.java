package parlance.evaluate;

/**
 * Counts behind a precision, a recall and their F1; those of several articles are added up (micro
 * average). Precision and recall have numerators of their own, since those of B³ differ.
 *
 * @param rightFound right ones of those found, not above {@code found}
 * @param found that the output has
 * @param rightGold right ones of those in the gold, not above {@code gold}
 * @param gold that there are; not a number if nobody knows
 */
record Tally(double rightFound, double found, double rightGold, double gold) {
  static final Tally NONE = new Tally(0, 0, 0, 0);

  static Tally of(int right, int found, int gold) {
    return new Tally(right, found, right, gold);
  }

  Tally plus(Tally other) {
    return plus(other, 1);
  }

  /** This and the other, the latter so many times. */
  Tally plus(Tally other, double times) {
    return new Tally(
        rightFound + times * other.rightFound,
        found + times * other.found,
        rightGold + times * other.rightGold,
        gold + times * other.gold);
  }

  /** From 0 to 1; not a number if nothing was found. */
  double precision() {
    return rightFound / found;
  }

  /** From 0 to 1; not a number if there is no gold. */
  double recall() {
    return rightGold / gold;
  }

  /** Harmonic mean, from 0 to 1; not a number if there is neither gold nor anything found. */
  double f1() {
    if (Double.isNaN(gold)) {
      return Double.NaN;
    }
    if (found == 0 || gold == 0) {
      return found + gold == 0 ? Double.NaN : 0;
    }
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }
}
