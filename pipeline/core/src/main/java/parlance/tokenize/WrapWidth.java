package parlance.tokenize;

import java.util.List;

/**
 * The width at which a text's lines were wrapped, if they were.
 *
 * <p>Lines are wrapped where next to none could have taken the first word of the next line as well,
 * and most of them end inside a sentence.
 *
 * @param characters the longest wrapped line; 0 if lines are not wrapped
 */
record WrapWidth(int characters) {
  private static final WrapWidth NONE = new WrapWidth(0);
  private static final int NARROWEST = 30;
  private static final int WIDEST = 200;
  private static final double FULL_SHARE = 0.75;
  private static final double CLOSED_SHARE = 0.6;

  static WrapWidth of(String text, List<Line> lines) {
    int widest = 0;
    int breaks = 0;
    int closed = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (lines.get(i + 1).afterBlank()) {
        continue;
      }
      breaks++;
      widest = Math.max(widest, width(text, lines.get(i)));
      widest = Math.max(widest, width(text, lines.get(i + 1)));
      if (Headings.isClosed(words(text, lines.get(i)))) {
        closed++;
      }
    }
    if (widest < NARROWEST || widest > WIDEST || closed > CLOSED_SHARE * breaks) {
      return NONE;
    }
    WrapWidth width = new WrapWidth(widest);
    int full = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (!lines.get(i + 1).afterBlank() && width.fills(text, lines.get(i), lines.get(i + 1))) {
        full++;
      }
    }
    return full >= FULL_SHARE * breaks ? width : NONE;
  }

  boolean isSet() {
    return characters > 0;
  }

  /** Whether the first word of the next line would not have fitted on this one. */
  boolean fills(String text, Line line, Line next) {
    String following = words(text, next);
    int space = following.indexOf(' ');
    int word = space < 0 ? following.length() : space;
    return line.span().length() + 1 + word > characters;
  }

  /** A line without a space, such as an address, cannot be wrapped and tells nothing. */
  private static int width(String text, Line line) {
    return words(text, line).indexOf(' ') < 0 ? 0 : line.span().length();
  }

  private static String words(String text, Line line) {
    return text.substring(line.span().begin(), line.span().end());
  }
}
