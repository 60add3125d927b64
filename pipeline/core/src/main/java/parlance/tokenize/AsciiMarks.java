package parlance.tokenize;

/** Words as models trained on text in ASCII saw them: with straight quote marks and apostrophes. */
public final class AsciiMarks {
  private static final String CURLY = "‘’‚‛“”„‟`´";
  private static final String STRAIGHT = "''''\"\"\"\"''";

  private AsciiMarks() {}

  /** The word with as many characters and no curly mark. */
  public static String of(String word) {
    StringBuilder straight = null;
    for (int i = 0; i < word.length(); i++) {
      int mark = CURLY.indexOf(word.charAt(i));
      if (mark >= 0 && !word.equals("``")) {
        straight = straight == null ? new StringBuilder(word) : straight;
        straight.setCharAt(i, STRAIGHT.charAt(mark));
      }
    }
    return straight == null ? word : straight.toString();
  }
}
