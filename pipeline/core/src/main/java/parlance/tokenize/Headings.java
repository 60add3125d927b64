package parlance.tokenize;

import java.util.regex.Pattern;

/** Tells lines that title what follows from prose. */
final class Headings {
  private static final int MOST_WORDS = 16;
  private static final int MOST_CHARACTERS = 130;
  private static final int SHORTEST_CONTENT_WORD = 4;
  private static final int FEWEST_WORDS_OF_A_QUESTION = 4;
  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** A full stop after a word that is no abbreviation, and another sentence behind it. */
  private static final Pattern INNER_STOP =
      Pattern.compile("\\p{Ll}{4,}[.!?][\"”’')\\]]*\\s+[\"“‘'(\\[]*\\p{Lu}");

  private static final Pattern CLOSED = Pattern.compile("(?s).*[.!?…:;,][\\s\"“”’'»)\\]]*");
  private static final Pattern ASKS = Pattern.compile("(?s).*[!?][\"”’'»)\\]]*");
  private static final Pattern DASH_AT_END = Pattern.compile("(?s).*[-–—]");
  private static final Pattern OPENS_UNCLOSED_QUOTE =
      Pattern.compile("(?s)(?:“[^”]*|\"[^\"]*|‘[^’]*|'[^']*|``(?:(?!'').)*)");

  private Headings() {}

  /** Whether a line that others follow is their heading. */
  static boolean titles(String words) {
    if (!isShort(words) || DASH_AT_END.matcher(words).matches()) {
      return false;
    }
    if (isAllCapitals(words) && !words.endsWith(":") && !words.endsWith(",")) {
      return true;
    }
    if (CLOSED.matcher(words).matches()) {
      return ASKS.matcher(words).matches()
          && isTitleCase(words)
          && SPACE.split(words, -1).length >= FEWEST_WORDS_OF_A_QUESTION;
    }
    return !opensInLowerCase(words) && !OPENS_UNCLOSED_QUOTE.matcher(words).matches();
  }

  /** Whether a line ends as sentences do. */
  static boolean isClosed(String words) {
    return CLOSED.matcher(words).matches();
  }

  /** Whether a short line's words begin with capitals, but for the smallest. */
  static boolean isTitleCase(String words) {
    if (!isShort(words) || words.endsWith(".") || DASH_AT_END.matcher(words).matches()) {
      return false;
    }
    int capitals = 0;
    for (String word : SPACE.split(words, -1)) {
      int letter = firstLetter(word);
      if (letter < 0) {
        continue;
      }
      if (Character.isLowerCase(word.codePointAt(letter))
          && word.length() >= SHORTEST_CONTENT_WORD) {
        return false;
      }
      if (Character.isUpperCase(word.codePointAt(letter))) {
        capitals++;
      }
    }
    return capitals >= 2;
  }

  private static boolean isShort(String words) {
    return words.length() <= MOST_CHARACTERS
        && SPACE.split(words, -1).length <= MOST_WORDS
        && !INNER_STOP.matcher(words).find();
  }

  private static boolean isAllCapitals(String words) {
    return words.equals(words.toUpperCase(java.util.Locale.ROOT))
        && words.codePoints().filter(Character::isLetter).count() > 3;
  }

  private static boolean opensInLowerCase(String words) {
    return Character.isLowerCase(words.codePointAt(0));
  }

  private static int firstLetter(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Character.isLetter(word.charAt(i))) {
        return i;
      }
    }
    return -1;
  }
}
