package parlance.ner;

import java.util.ArrayList;
import java.util.List;
import parlance.document.Document;
import parlance.document.MentionType;
import parlance.document.Sentence;
import parlance.document.Token;

/**
 * The words of a sentence as the CRFs were trained to see them: with names such as "Wai-keung" and
 * "al-Ghazali" whole, but "Lagos" apart from "-based" and "pro-", and listed names apart from each
 * other.
 */
final class HyphenatedWords {
  private HyphenatedWords() {}

  static List<Candidate> of(Document document, Sentence sentence, Lexicon lexicon) {
    List<Candidate> words = new ArrayList<>();
    for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
      int end = i + 1;
      while (end + 1 < sentence.endToken() && joins(document, end, lexicon)) {
        end += 2;
      }
      words.add(new Candidate(i, end, MentionType.MISC, 1));
      i = end - 1;
    }
    return words;
  }

  /** Whether a token is a hyphen within a name. */
  private static boolean joins(Document document, int hyphen, Lexicon lexicon) {
    Token before = document.tokens().get(hyphen - 1);
    Token token = document.tokens().get(hyphen);
    Token after = document.tokens().get(hyphen + 1);
    if (!document.text(token).equals("-")
        || before.span().end() != token.span().begin()
        || token.span().end() != after.span().begin()) {
      return false;
    }
    String left = document.text(before);
    String right = document.text(after);
    if (lexicon.listed(left) != null && lexicon.listed(left + "-" + right) == null) {
      return false;
    }
    if (lexicon.isState(right)) {
      return false;
    }
    boolean rightCapital = Character.isUpperCase(right.codePointAt(0));
    if (Character.isUpperCase(left.codePointAt(0))) {
      return rightCapital || after.pos().startsWith("NN") || after.pos().equals("CD");
    }
    return rightCapital && left.length() == 2 && !after.pos().startsWith("JJ");
  }
}
