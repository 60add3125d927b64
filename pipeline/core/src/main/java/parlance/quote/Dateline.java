package parlance.quote;

import java.util.Locale;
import parlance.document.Document;
import parlance.document.Sentence;
import parlance.document.Span;

/** The place and agency before a first sentence: "LONDON (Agency) –". */
final class Dateline {
  /** In tokens, the dash apart. */
  private static final int LONGEST = 12;

  private Dateline() {}

  /** The sentence's first token, or the one after its dateline. */
  static int firstTokenAfter(Document document, Sentence sentence) {
    int first = sentence.firstToken();
    int limit = Math.min(sentence.endToken() - 1, first + LONGEST);
    String opening = document.text(document.tokens().get(first));
    if (opening.length() < 3 || !opening.equals(opening.toUpperCase(Locale.ROOT))) {
      return first;
    }
    int dash = first + 1;
    while (dash < limit && !isDash(document, dash)) {
      dash++;
    }
    if (dash >= limit) {
      return first;
    }
    for (int i = dash + 1; i < limit + LONGEST && i < sentence.endToken(); i++) {
      if (isDash(document, i)) {
        return first; // a pair of dashes around an aside
      }
    }
    return dash + 1;
  }

  /** Whether a token is a dash, and no hyphen inside a word. */
  static boolean isDash(Document document, int token) {
    String word = document.text(document.tokens().get(token));
    return word.equals("–")
        || word.equals("—")
        || word.equals("―")
        || word.equals("--")
        || (word.equals("-") && !isHyphen(document, token));
  }

  /** Whether a token is a "-" with a word right before and right after it. */
  static boolean isHyphen(Document document, int token) {
    Span span = document.tokens().get(token).span();
    return token > 0
        && token + 1 < document.tokens().size()
        && document.text(span).equals("-")
        && document.tokens().get(token - 1).span().end() == span.begin()
        && document.tokens().get(token + 1).span().begin() == span.end();
  }
}
