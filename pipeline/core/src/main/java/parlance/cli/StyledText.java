package parlance.cli;

/** Text whose every character has a style, to be wrapped to a width. */
final class StyledText {
  private static final String RESET = "\u001b[0m";

  private final StringBuilder text = new StringBuilder();
  private final java.util.List<Style> styles = new java.util.ArrayList<>();

  /** How text looks, as an ANSI "select graphic rendition". */
  enum Style {
    PLAIN("0"),
    TITLE("1"),
    MARK("2"),
    NAME("1;34"),
    QUOTE("36"),
    QUOTED_NAME("1;36"),
    FAVOR("1;32"),
    AGAINST("1;31");

    private final String code;

    Style(String code) {
      this.code = code;
    }
  }

  StyledText add(String more, Style style) {
    text.append(more);
    for (int i = 0; i < more.length(); i++) {
      styles.add(style);
    }
    return this;
  }

  StyledText add(String more) {
    return add(more, Style.PLAIN);
  }

  /**
   * Lines of at most a width, cut at white space; a longer word gets a line of its own.
   *
   * @param first what the first line begins with
   * @param others what the other lines begin with
   * @param colour whether to write styles
   */
  String wrap(int width, String first, String others, boolean colour) {
    StringBuilder lines = new StringBuilder(first);
    int column = first.length();
    boolean opening = true;
    int at = 0;
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
        continue;
      }
      int end = at;
      while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
        end++;
      }
      int length = text.codePointCount(at, end);
      if (!opening && column + 1 + length > width) {
        lines.append('\n').append(others);
        column = others.length();
      } else if (!opening) {
        Style between = styles.get(at - 1) == styles.get(at) ? styles.get(at) : Style.PLAIN;
        write(lines, " ", between, colour);
        column++;
      }
      word(lines, at, end, colour);
      column += length;
      opening = false;
      at = end;
    }
    return lines.append('\n').toString();
  }

  private void word(StringBuilder lines, int begin, int end, boolean colour) {
    int from = begin;
    for (int i = begin + 1; i <= end; i++) {
      if (i == end || styles.get(i) != styles.get(from)) {
        write(lines, text.substring(from, i), styles.get(from), colour);
        from = i;
      }
    }
  }

  private static void write(StringBuilder lines, String words, Style style, boolean colour) {
    if (colour && style != Style.PLAIN) {
      lines.append("\u001b[").append(style.code).append('m').append(words).append(RESET);
    } else {
      lines.append(words);
    }
  }
}
