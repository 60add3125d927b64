package parlance.encoder;

/** How a word's letters are written, which an uncased vocabulary does not tell. */
enum LetterCase {
  NO_LETTERS(0),
  LOWER(1),
  TITLE(2),
  UPPER(3),
  MIXED(4);

  /** By which the encoder was trained to know it. */
  final int code;

  LetterCase(int code) {
    this.code = code;
  }

  static LetterCase of(String word) {
    int[] letters = word.codePoints().filter(Character::isLetter).toArray();
    int upper = 0;
    int lower = 0;
    for (int letter : letters) {
      upper += Character.isUpperCase(letter) ? 1 : 0;
      lower += Character.isLowerCase(letter) ? 1 : 0;
    }
    if (letters.length == 0) {
      return NO_LETTERS;
    }
    if (lower == letters.length) {
      return LOWER;
    }
    if (upper == letters.length) {
      return upper > 1 ? UPPER : TITLE;
    }
    boolean first = Character.isUpperCase(letters[0]);
    return first && lower == letters.length - 1 ? TITLE : MIXED;
  }
}
