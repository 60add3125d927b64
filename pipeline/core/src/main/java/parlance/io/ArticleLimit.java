package parlance.io;

import parlance.model.SetupException;

/**
 * How long an article may be; a longer one is rejected, and never in memory as a whole.
 *
 * @param characters of the text, in Unicode code points; from 1 to 100 million
 */
public record ArticleLimit(int characters) {
  /** A quarter of a million words; most novels have half as many. */
  public static final ArticleLimit DEFAULT = new ArticleLimit(1_500_000);

  private static final int MOST = 100_000_000;

  /** In JSON, a character may be two escapes of six bytes. */
  private static final int BYTES_PER_CHARACTER = 12;

  /** For the other fields of a line or row. */
  private static final int OTHER_BYTES = 1_000_000;

  public ArticleLimit {
    if (characters < 1 || characters > MOST) {
      throw new SetupException(
          "a limit of " + characters + " characters: give a number from 1 to " + MOST);
    }
  }

  /** Bytes of a file, line or row of which no more is read. */
  int bytes() {
    return BYTES_PER_CHARACTER * characters + OTHER_BYTES;
  }

  String check(String text) throws UnreadableException {
    // Counting is for those few that may be too long: a character is one or two units.
    if (text.length() > characters && text.codePointCount(0, text.length()) > characters) {
      throw new UnreadableException(tooLong());
    }
    return text;
  }

  String tooLong() {
    return String.format(
        java.util.Locale.ROOT,
        "longer than %,d characters; split it into articles, or raise --max-characters",
        characters);
  }
}
