package parlance.tag;

/** Exponentials of numbers, many of which are 0. */
final class Exponentials {
  private Exponentials() {}

  static double[] of(double[] numbers) {
    double[] exponentials = new double[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      exponentials[i] = numbers[i] == 0 ? 1 : Math.exp(numbers[i]);
    }
    return exponentials;
  }
}
