package parlance.tag;

import java.util.List;
import java.util.Locale;

/**
 * Clusters of words that stand in like places, by their names.
 *
 * <p>Immutable, so threads may share it.
 */
final class Clusters {
  private static final String UNKNOWN_WORD = "<unk>";
  private static final String NONE = "null";

  private final WordTable words;
  private final short[] clusterOf;
  private final List<String> names;

  /**
   * @param words in lower case
   * @param clusterOf the number of the cluster, by that of the word
   * @param names by number
   */
  Clusters(WordTable words, short[] clusterOf, List<String> names) {
    this.words = words;
    this.clusterOf = clusterOf;
    this.names = List.copyOf(names);
  }

  String of(String word) {
    int number = words.find(word.toLowerCase(Locale.ROOT));
    return number < 0 ? ofUnknown() : names.get(clusterOf[number]);
  }

  private String ofUnknown() {
    int number = words.find(UNKNOWN_WORD);
    return number < 0 ? NONE : names.get(clusterOf[number]);
  }
}
