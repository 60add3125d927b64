package parlance.crf;

import java.util.List;

/**
 * A word as the CRFs see it, and what it has to say wherever it stands.
 *
 * @param spelling American
 * @param number of the spelling among the parts of features, or {@link Strings#UNKNOWN}
 * @param cluster likewise, of the name of its cluster of words that stand in like places
 * @param isCapitalized whether it has a capital at its begin and none elsewhere, and a second
 *     character
 * @param isWithoutCapital whether it has characters, and none is a capital
 * @param views by CRF
 */
record Word(
    String spelling,
    int number,
    int cluster,
    boolean isCapitalized,
    boolean isWithoutCapital,
    boolean hasLetter,
    List<WordView> views) {
  /** Words that are no longer, in UTF-16 units, are looked past. */
  private static final int SHORT = 3;

  static Word of(String spelling, int number, int cluster, List<WordView> views) {
    return new Word(
        spelling,
        number,
        cluster,
        isCapitalized(spelling),
        !spelling.isEmpty() && spelling.chars().noneMatch(Character::isUpperCase),
        spelling.chars().anyMatch(Character::isLetter),
        List.copyOf(views));
  }

  private static boolean isCapitalized(String word) {
    return word.length() > 1
        && (Character.isUpperCase(word.charAt(0)) || Character.isTitleCase(word.charAt(0)))
        && word.chars().skip(1).noneMatch(Character::isUpperCase);
  }

  boolean isShort() {
    return spelling.length() <= SHORT;
  }
}
