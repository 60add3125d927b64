package parlance.export;

/**
 * Text as other tools take it, as long as before in UTF-16 units and in code points: halves of
 * surrogate pairs become U+FFFD, and control characters but line feed and tab become blanks.
 * Carriage returns are among them, for tools that read a line end of two characters as one would
 * move all offsets behind it.
 */
public final class PlainText {
  private static final char REPLACEMENT = '\uFFFD';

  private PlainText() {}

  public static String of(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (Character.isHighSurrogate(unit)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        plain.append(unit).append(text.charAt(++i));
      } else if (Character.isSurrogate(unit) || unit >= '\uFFFE') {
        plain.append(REPLACEMENT);
      } else {
        plain.append(Character.isISOControl(unit) && unit != '\n' && unit != '\t' ? ' ' : unit);
      }
    }
    return plain.toString();
  }

  /** The same in one line, without blanks at its ends, and with one blank for several. */
  static String line(String text) {
    return of(text).replaceAll("\\s+", " ").strip();
  }
}
