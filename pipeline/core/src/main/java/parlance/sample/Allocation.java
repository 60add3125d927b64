package parlance.sample;

import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/**
 * How many to draw of each stratum: in proportion to its size, rounded by largest remainders, but
 * at least one of each where there are enough to draw. What that one takes is given by the strata
 * that have most above their share. Of equal claims, the first stratum's goes first.
 */
final class Allocation {
  private Allocation() {}

  /**
   * Numbers to draw.
   *
   * @param sizes of the strata, each at least 1
   * @param wanted at least 0
   * @return for each stratum at most its size; in all {@code wanted}, or all there is
   */
  static int[] of(int[] sizes, int wanted) {
    long all = IntStream.of(sizes).asLongStream().sum();
    if (wanted >= all) {
      return sizes.clone();
    }
    long[] shares = new long[sizes.length]; // times all
    int[] drawn = new int[sizes.length];
    int least = wanted >= sizes.length ? 1 : 0;
    for (int i = 0; i < sizes.length; i++) {
      shares[i] = (long) wanted * sizes[i];
      drawn[i] = Math.max(least, (int) (shares[i] / all));
    }
    int left = wanted - IntStream.of(drawn).sum();
    for (; left > 0; left--) {
      drawn[
          first(
              sizes.length,
              i -> drawn[i] < sizes[i] ? shares[i] - drawn[i] * all : Long.MIN_VALUE)]++;
    }
    for (; left < 0; left++) {
      drawn[first(sizes.length, i -> drawn[i] > 1 ? drawn[i] * all - shares[i] : Long.MIN_VALUE)]--;
    }
    return drawn;
  }

  /** The first of the strata whose claim is the largest. */
  private static int first(int strata, IntToLongFunction claim) {
    int first = 0;
    for (int i = 1; i < strata; i++) {
      if (claim.applyAsLong(i) > claim.applyAsLong(first)) {
        first = i;
      }
    }
    return first;
  }
}
