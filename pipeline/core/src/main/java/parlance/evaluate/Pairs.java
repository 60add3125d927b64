package parlance.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which of two lists belong together, one to one.
 *
 * @param pairs in the order of the first list
 * @param onlyGold those of the first list without a partner
 * @param onlyFound those of the second
 */
record Pairs<T>(List<Pair<T>> pairs, List<T> onlyGold, List<T> onlyFound) {
  record Pair<T>(T gold, T found) {}

  /** How well two fit each other; 0 or less if not at all. */
  interface Fit<T> {
    double of(T gold, T found);
  }

  private record Candidate(double fit, int gold, int found) {}

  Pairs {
    pairs = List.copyOf(pairs);
    onlyGold = List.copyOf(onlyGold);
    onlyFound = List.copyOf(onlyFound);
  }

  /** Pairs them best first; of equally good pairs, those that come first in the lists. */
  static <T> Pairs<T> of(List<T> gold, List<T> found, Fit<T> fit) {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      for (int j = 0; j < found.size(); j++) {
        double fits = fit.of(gold.get(i), found.get(j));
        if (fits > 0) {
          candidates.add(new Candidate(fits, i, j));
        }
      }
    }
    candidates.sort(
        Comparator.comparingDouble(Candidate::fit)
            .reversed()
            .thenComparingInt(Candidate::gold)
            .thenComparingInt(Candidate::found));
    List<Integer> partners = new ArrayList<>(Collections.nCopies(gold.size(), -1));
    Set<Integer> taken = new HashSet<>();
    for (Candidate candidate : candidates) {
      if (partners.get(candidate.gold()) < 0 && taken.add(candidate.found())) {
        partners.set(candidate.gold(), candidate.found());
      }
    }
    List<Pair<T>> pairs = new ArrayList<>();
    List<T> onlyGold = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      if (partners.get(i) < 0) {
        onlyGold.add(gold.get(i));
      } else {
        pairs.add(new Pair<>(gold.get(i), found.get(partners.get(i))));
      }
    }
    List<T> onlyFound = new ArrayList<>();
    for (int j = 0; j < found.size(); j++) {
      if (!taken.contains(j)) {
        onlyFound.add(found.get(j));
      }
    }
    return new Pairs<>(pairs, onlyGold, onlyFound);
  }
}
