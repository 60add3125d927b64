package parlance.parse;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parlance.model.ArrayReader;
import parlance.model.ArrayWriter;

/**
 * Words, tags or labels, numbered from 0, and the vector that a network has learned for each.
 *
 * <p>Immutable, so threads may share it.
 */
final class Embeddings {
  static final String UNKNOWN = "-UNKNOWN-";
  static final String NOTHING = "-NULL-";
  static final String ROOT = "-ROOT-";

  private final List<String> names;
  private final Map<String, Integer> numbers;
  private final float[][] vectors;

  /**
   * @param names by number
   * @param vectors by number, equally long, at least one; not to be changed
   */
  Embeddings(List<String> names, float[][] vectors) {
    if (names.size() != vectors.length || names.isEmpty()) {
      throw new IllegalArgumentException(vectors.length + " vectors of " + names.size() + " names");
    }
    this.names = List.copyOf(names);
    this.vectors = vectors;
    this.numbers = new HashMap<>(names.size() * 2);
    for (int i = 0; i < names.size(); i++) {
      numbers.put(names.get(i), i);
    }
  }

  /** Reads what {@link #write} wrote. */
  static Embeddings read(ArrayReader in) throws IOException {
    return new Embeddings(List.of(in.text().split("\n", -1)), in.rows());
  }

  /**
   * @throws IOException if it cannot be written, or if a name has a line end
   */
  void write(ArrayWriter out) throws IOException {
    if (names.stream().anyMatch(name -> name.indexOf('\n') >= 0)) {
      throw new IOException("a name has a line end");
    }
    out.text(String.join("\n", names));
    out.rows(vectors);
  }

  int size() {
    return vectors.length;
  }

  /** Dimensions of each vector. */
  int length() {
    return vectors[0].length;
  }

  String name(int number) {
    return names.get(number);
  }

  /** The number of a name, or that of {@link #UNKNOWN}, or 0. */
  int number(String name) {
    Integer known = numbers.get(name);
    return known != null ? known : numbers.getOrDefault(UNKNOWN, 0);
  }

  float[] vector(int number) {
    return vectors[number];
  }
}
