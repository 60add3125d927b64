package parlance.evaluate;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What coders' values of the same units have in common: all that Krippendorff's alpha for nominal
 * data needs (K. Krippendorff, "Computing Krippendorff's Alpha-Reliability", 2011, section C).
 * Those of several articles are added up.
 *
 * @param disagreement sum of the coincidences of two different values
 * @param totals how many values of each kind can be paired with another's
 */
record Coincidences(double disagreement, SortedMap<String, Double> totals) {
  static final Coincidences NONE = new Coincidences(0, new TreeMap<>());

  Coincidences {
    totals = Collections.unmodifiableSortedMap(new TreeMap<>(totals));
  }

  /**
   * The coincidences of some units.
   *
   * @param units the values of each, a coder a value; who has none for it is left out, and a unit
   *     with one value counts for nothing
   */
  static Coincidences of(Collection<List<String>> units) {
    double disagreement = 0;
    SortedMap<String, Double> totals = new TreeMap<>();
    for (List<String> values : units) {
      if (values.size() < 2) {
        continue;
      }
      int different = 0;
      for (String value : values) {
        different += (int) values.stream().filter(other -> !other.equals(value)).count();
        totals.merge(value, 1.0, Double::sum);
      }
      disagreement += different / (values.size() - 1.0);
    }
    return new Coincidences(disagreement, totals);
  }

  Coincidences plus(Coincidences other, double times) {
    SortedMap<String, Double> sum = new TreeMap<>(totals);
    other.totals.forEach((value, count) -> sum.merge(value, times * count, Double::sum));
    return new Coincidences(disagreement + times * other.disagreement, sum);
  }

  /** How many values can be paired; twice the units of two coders. */
  double values() {
    return totals.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /**
   * Nominal alpha: 1 is perfect, 0 what chance gives, less than 0 systematic disagreement; not a
   * number if all values are the same, or if there are none.
   */
  double alpha() {
    double values = values();
    double squares = totals.values().stream().mapToDouble(count -> count * count).sum();
    double expected = values * values - squares;
    return expected > 0 ? 1 - (values - 1) * disagreement / expected : Double.NaN;
  }
}
