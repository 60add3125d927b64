package parlance.tokenize;

import java.util.ArrayList;
import java.util.List;
import parlance.document.Span;

/** Whether a token is a quote mark or bracket, and which way it faces. */
enum Mark {
  OPENING,
  CLOSING,
  NONE;

  private static final String OPEN = "“‘«„‚([{";
  private static final String CLOSE = "”’»)]}";
  private static final String EITHER = "\"'";

  /**
   * The marks of a paragraph's tokens. The space beside a mark tells its direction, then its shape,
   * and then whether as many of its kind stand before it as to leave one open.
   */
  static List<Mark> of(String text, List<Span> tokens) {
    List<Mark> marks = new ArrayList<>(tokens.size());
    boolean open = false;
    for (Span token : tokens) {
      boolean afterOpening =
          !marks.isEmpty()
              && marks.get(marks.size() - 1) == OPENING
              && tokens.get(marks.size() - 1).end() == token.begin();
      Mark mark = of(text, token, open, afterOpening);
      if (text.charAt(token.begin()) == '"') {
        open = mark == OPENING;
      }
      marks.add(mark);
    }
    return marks;
  }

  private static Mark of(String text, Span token, boolean open, boolean afterOpening) {
    String word = text.substring(token.begin(), token.end());
    if (word.equals("``")) {
      return OPENING;
    }
    boolean opens = consistsOf(word, OPEN);
    boolean closes = consistsOf(word, CLOSE);
    boolean either = consistsOf(word, EITHER);
    if (!opens && !closes && !either) {
      return NONE;
    }
    boolean spaceBefore =
        afterOpening || token.begin() == 0 || isSpace(text.charAt(token.begin() - 1));
    boolean spaceAfter = token.end() == text.length() || isSpace(text.charAt(token.end()));
    if (spaceAfter && !spaceBefore) {
      return CLOSING;
    }
    if (spaceBefore && !spaceAfter) {
      return OPENING;
    }
    if (either) {
      return open ? CLOSING : OPENING;
    }
    return opens ? OPENING : CLOSING;
  }

  private static boolean consistsOf(String word, String marks) {
    for (int i = 0; i < word.length(); i++) {
      if (marks.indexOf(word.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
