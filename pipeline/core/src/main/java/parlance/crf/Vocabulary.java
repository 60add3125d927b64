package parlance.crf;

import edu.stanford.nlp.process.WordShapeClassifier;
import java.util.AbstractCollection;
import java.util.Collection;
import java.util.Iterator;
import java.util.Locale;

/**
 * The strings that the CRFs know: parts of features, words in clusters of those that stand in like
 * places, and words that are also written in lower case.
 *
 * <p>Immutable, so threads may share it.
 */
final class Vocabulary {
  /** The cluster of a word that is in none. */
  static final String NO_CLUSTER = "0";

  private final Strings strings;
  private final int parts;
  private final short[] clusters;
  private final byte[] known;
  private final int noCluster;

  /**
   * @param parts how many of the strings, the first ones, are parts of features
   * @param clusters for each string the number of its cluster's name, or {@link Strings#UNKNOWN}
   * @param known for each string a bit for each CRF, the lowest for the first: whether it is
   *     written in lower case
   */
  Vocabulary(Strings strings, int parts, short[] clusters, byte[] known) {
    this.strings = strings;
    this.parts = parts;
    this.clusters = clusters;
    this.known = known;
    this.noCluster = part(NO_CLUSTER);
  }

  /** The number of a part of features, or {@link Strings#UNKNOWN}. */
  int part(String string) {
    return part(strings.number(string));
  }

  /** Likewise for a part of a string, in UTF-16 units. */
  int part(String string, int begin, int end) {
    return part(strings.number(string, begin, end));
  }

  private int part(int number) {
    return number < parts ? number : Strings.UNKNOWN;
  }

  /** No string has more UTF-16 units. */
  int longest() {
    return strings.longest();
  }

  /** The number of the name of a word's cluster, or {@link Strings#UNKNOWN}. */
  int cluster(String word) {
    int number =
        strings.number(
            WordShapeClassifier.wordShape(
                word.toLowerCase(Locale.ROOT), WordShapeClassifier.WORDSHAPEDIGITS));
    boolean hasCluster = number != Strings.UNKNOWN && clusters[number] != Strings.UNKNOWN;
    return hasCluster ? clusters[number] : noCluster;
  }

  boolean isKnownInLowerCase(int crf, String word) {
    int number = strings.number(word);
    return number != Strings.UNKNOWN && (known[number] >> crf & 1) != 0;
  }

  /** The words that are also written in lower case; all that it can tell is what it contains. */
  Collection<String> knownInLowerCase(int crf) {
    return new AbstractCollection<>() {
      @Override
      public boolean contains(Object word) {
        return isKnownInLowerCase(crf, (String) word);
      }

      @Override
      public Iterator<String> iterator() {
        throw new UnsupportedOperationException();
      }

      @Override
      public int size() {
        throw new UnsupportedOperationException();
      }
    };
  }
}
