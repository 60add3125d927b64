package parlance.tag;

import edu.stanford.nlp.process.WordShapeClassifier;
import java.util.function.IntPredicate;

/** What features see of the characters of a word, as they spell it. */
record WordForm(String word) {
  static final String NO = "0";
  private static final String YES = "1";
  private static final String SHORTER = "######";

  boolean beginsWithCapital() {
    return !word.isEmpty() && Character.isUpperCase(word.charAt(0));
  }

  String hasCapital() {
    return spelt(has(Character::isUpperCase));
  }

  String isAllCapitals() {
    return spelt(!has(c -> !Character.isUpperCase(c)));
  }

  String hasDigit() {
    return spelt(has(Character::isDigit));
  }

  String hasDash() {
    return spelt(has(c -> c == '-'));
  }

  String hasLetterDigitAndDash() {
    return spelt(has(Character::isLetter) && has(Character::isDigit) && has(c -> c == '-'));
  }

  String hasCapitalDigitAndDash() {
    return spelt(has(Character::isUpperCase) && has(Character::isDigit) && has(c -> c == '-'));
  }

  String hasNeitherLetterNorDigit() {
    return spelt(!has(Character::isLetter) && !has(Character::isDigit));
  }

  String prefix(int length) {
    return word.length() < length ? SHORTER : word.substring(0, length);
  }

  String suffix(int length) {
    return word.length() < length ? SHORTER : word.substring(word.length() - length);
  }

  String shape() {
    return WordShapeClassifier.wordShape(word, WordShapeClassifier.WORDSHAPECHRIS2);
  }

  String unicodeShape() {
    return WordShapeClassifier.wordShape(word, WordShapeClassifier.WORDSHAPECHRIS4);
  }

  private boolean has(IntPredicate character) {
    for (int i = 0; i < word.length(); i++) {
      if (character.test(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  static String spelt(boolean holds) {
    return holds ? YES : NO;
  }
}
