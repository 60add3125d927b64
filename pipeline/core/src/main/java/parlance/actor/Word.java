package parlance.actor;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * A run of letters and digits, or a single mark, in a form that can be compared.
 *
 * @param begin in the text, in UTF-16 units
 * @param end after the last unit
 */
record Word(int begin, int end, String form) {

  /** The words of a stretch of a text. */
  static List<Word> of(String text, int begin, int end) {
    List<Word> words = new ArrayList<>();
    for (int i = begin; i < end; ) {
      int next = i + Character.charCount(text.codePointAt(i));
      if (Character.isWhitespace(text.codePointAt(i))) {
        i = next;
        continue;
      }
      if (isPart(text.codePointAt(i))) {
        while (next < end && isPart(text.codePointAt(next))) {
          next += Character.charCount(text.codePointAt(next));
        }
      }
      words.add(new Word(i, Math.min(next, end), form(text.substring(i, Math.min(next, end)))));
      i = next;
    }
    return words;
  }

  private static boolean isPart(int codePoint) {
    return Character.isLetterOrDigit(codePoint)
        || Character.getType(codePoint) == Character.NON_SPACING_MARK;
  }

  private static String form(String word) {
    return switch (word) {
      case "’", "‘" -> "'";
      case "–", "‑", "‐" -> "-";
      default -> Normalizer.normalize(word, Normalizer.Form.NFC);
    };
  }
}
