package parlance.io;

/** The quote marks around a quote's words. */
final class QuoteMarks {
  private static final String OPENING = "“„«\"‘'";
  private static final String CLOSING = "”“»\"’'";

  private QuoteMarks() {}

  /**
   * The words without a pair of marks that encloses all of them.
   *
   * @param direct whether a mark at one end is an outer one even if it has no partner, as where a
   *     quote runs over paragraphs
   */
  static String withoutOuter(String words, boolean direct) {
    int begin = 0;
    int end = words.length();
    if (end < 2) {
      return words;
    }
    int kind = OPENING.indexOf(words.charAt(0));
    boolean closed = kind >= 0 && words.charAt(end - 1) == CLOSING.charAt(kind);
    boolean single = kind >= 0 && "‘'".indexOf(OPENING.charAt(kind)) >= 0;
    if (closed && (single || !holdsMark(words.substring(1, end - 1), kind))) {
      begin++;
      end--;
    } else if (direct && !single && !closed) {
      begin += kind >= 0 ? 1 : 0;
      end -= "”»\"".indexOf(words.charAt(end - 1)) >= 0 ? 1 : 0;
    }
    return words.substring(begin, end).strip();
  }

  private static boolean holdsMark(String inner, int kind) {
    return inner.indexOf(OPENING.charAt(kind)) >= 0 || inner.indexOf(CLOSING.charAt(kind)) >= 0;
  }
}
