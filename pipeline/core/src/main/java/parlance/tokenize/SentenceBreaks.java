package parlance.tokenize;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import parlance.document.Span;

/**
 * Mends where an engine ended the sentences of a paragraph: closing quote marks and brackets stay
 * with the sentence that they close, opening ones go with the one that they open, and a question
 * within quote marks does not end the sentence that reports it.
 */
final class SentenceBreaks {
  private static final Pattern LIST_NUMBER =
      Pattern.compile("\\(?(?:\\d{1,3}|[a-z]|[ivx]{1,5})[.)]");

  private final String text;
  private final List<Span> tokens;

  /**
   * @param tokens of one paragraph, in text order
   */
  SentenceBreaks(String text, List<Span> tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  /**
   * Where the sentences end.
   *
   * @param ends index after each sentence's last token, as the engine has it
   */
  List<Integer> mend(List<Integer> ends) {
    List<Mark> marks = Mark.of(text, tokens);
    List<Integer> mended = new ArrayList<>();
    int begin = 0;
    for (int end : ends) {
      int moved = end;
      while (moved < tokens.size() && marks.get(moved) == Mark.CLOSING) {
        moved++;
      }
      while (moved > begin && marks.get(moved - 1) == Mark.OPENING) {
        moved--;
      }
      boolean stands =
          moved > begin
              && (moved == tokens.size()
                  || !(isReported(marks, moved) || isListNumber(begin, moved)));
      if (stands && !mended.isEmpty() && !hasWord(begin, moved)) {
        mended.set(mended.size() - 1, moved);
        begin = moved;
      } else if (stands) {
        mended.add(moved);
        begin = moved;
      }
    }
    if (begin < tokens.size()) {
      mended.add(tokens.size());
    }
    return mended;
  }

  /** Whether a quoted sentence ends before the token, and the reporting one goes on in it. */
  private boolean isReported(List<Mark> marks, int next) {
    return marks.get(next - 1) == Mark.CLOSING
        && Character.isLowerCase(text.codePointAt(tokens.get(next).begin()));
  }

  /** Whether the tokens number what follows: "3." or "(a)". */
  private boolean isListNumber(int begin, int end) {
    return LIST_NUMBER.matcher(text(begin, end)).matches();
  }

  private boolean hasWord(int begin, int end) {
    return text(begin, end).codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private String text(int begin, int end) {
    return text.substring(tokens.get(begin).begin(), tokens.get(end - 1).end());
  }

  /**
   * Where sentences end if none may be too long; one that is ends at its last comma or the like
   * before the limit, if that leaves it at least half as long.
   *
   * @param ends as mended
   * @param longest number of tokens
   */
  List<Integer> cut(List<Integer> ends, int longest) {
    List<Integer> bounded = new ArrayList<>();
    int begin = 0;
    for (int end : ends) {
      while (end - begin > longest) {
        int to = begin + longest;
        while (to > begin + longest / 2 && !separates(tokens.get(to - 1))) {
          to--;
        }
        begin = to > begin + longest / 2 ? to : begin + longest;
        bounded.add(begin);
      }
      bounded.add(end);
      begin = end;
    }
    return bounded;
  }

  private boolean separates(Span token) {
    return token.length() == 1 && ",;:".indexOf(text.charAt(token.begin())) >= 0;
  }
}
