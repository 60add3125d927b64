package parlance.cli;

import java.util.ArrayList;
import java.util.List;

/** Text whose every character has a style, to be wrapped to a width. */
final class StyledText {
  private static final String RESET = "\u001b[0m";

  private final StringBuilder text = new StringBuilder();
  private final List<Style> styles = new ArrayList<>();

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
    Lines lines = new Lines(colour);
    lines.begin(first);
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
      if (!opening && lines.column + 1 + text.codePointCount(at, end) > width) {
        lines.end();
        lines.begin(others);
      } else if (!opening) {
        lines.write(" ", styles.get(at - 1));
      }
      for (int i = at; i < end; i++) {
        lines.write(text.substring(i, i + 1), styles.get(i));
      }
      opening = false;
      at = end;
    }
    lines.end();
    return lines.written.toString();
  }

  /** What has been written, and in which style the terminal now is. */
  private static final class Lines {
    private final StringBuilder written = new StringBuilder();
    private final boolean colour;
    private Style style = Style.PLAIN;
    private int column;

    Lines(boolean colour) {
      this.colour = colour;
    }

    void begin(String indent) {
      written.append(indent);
      column = indent.length();
    }

    void write(String unit, Style next) {
      become(next);
      written.append(unit);
      column += Character.isLowSurrogate(unit.charAt(0)) ? 0 : 1;
    }

    void end() {
      become(Style.PLAIN);
      written.append('\n');
    }

    private void become(Style next) {
      if (colour && next != style) {
        written.append(RESET);
        written.append(next == Style.PLAIN ? "" : "\u001b[" + next.code + "m");
      }
      style = next;
    }
  }
}
