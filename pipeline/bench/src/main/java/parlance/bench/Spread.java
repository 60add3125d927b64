package parlance.bench;

import java.util.List;
import java.util.Locale;

/** The least, the middle and the greatest of some numbers. */
record Spread(double least, double median, double greatest) {

  /**
   * Counts; of an even number of them, the median is the mean of the two in the middle.
   *
   * @throws IllegalArgumentException if there are none
   */
  static Spread of(List<Double> numbers) {
    if (numbers.isEmpty()) {
      throw new IllegalArgumentException("no numbers");
    }
    List<Double> sorted = numbers.stream().sorted().toList();
    int half = sorted.size() / 2;
    double median =
        sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    return new Spread(sorted.get(0), median, sorted.get(sorted.size() - 1));
  }

  /** The median with the range behind it, such as {@code 12.3 (11.9–12.8)}. */
  String show(int decimals) {
    String format = "%,." + decimals + "f";
    return String.format(
        Locale.ROOT, format + " (" + format + "–" + format + ")", median, least, greatest);
  }

  /** The same as parts of one, such as {@code 1/8.3 (1/8.5–1/8.0)}. */
  String showParts() {
    return String.format(
        Locale.ROOT, "1/%.1f (1/%.1f–1/%.1f)", 1 / median, 1 / least, 1 / greatest);
  }
}
