package parlance.evaluate;

import java.util.Comparator;

/**
 * A figure's name.
 *
 * @param rank its place among those of the layer; those of one rank go by name
 */
record Row(Layer layer, int rank, String name) implements Comparable<Row> {
  private static final Comparator<Row> ORDER =
      Comparator.comparing(Row::layer).thenComparingInt(Row::rank).thenComparing(Row::name);

  @Override
  public int compareTo(Row other) {
    return ORDER.compare(this, other);
  }
}
