package parlance.ner;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import parlance.document.Document;
import parlance.document.Sentence;

/**
 * Tells the sentences of a document that are in title case, so that their capitals tell nothing.
 */
final class TitleCase {
  /** Tags of the words that titles leave in lower case. */
  private static final Set<String> FUNCTION_TAGS =
      Set.of("IN", "TO", "DT", "CC", "POS", "RP", "PRP$");

  private static final int SHORTEST_CONTENT_WORD = 4;

  private final Document document;
  private final Predicate<String> isCommon;
  private final Set<String> lowerCaseWords = new HashSet<>();
  private final boolean throughout;

  /**
   * @param isCommon whether a word is known to be written in lower case
   */
  TitleCase(Document document, Predicate<String> isCommon) {
    this.document = document;
    this.isCommon = isCommon;
    document
        .tokens()
        .forEach(
            token -> {
              String word = document.text(token);
              if (Character.isLowerCase(word.codePointAt(0))) {
                lowerCaseWords.add(word);
              }
            });
    throughout = document.sentences().stream().allMatch(this::isTitled);
  }

  /** Whether every sentence is in title case, so that none shows what a name is. */
  boolean isThroughout() {
    return throughout;
  }

  /**
   * Whether every word of a sentence has a capital but for short articles, prepositions and the
   * like, and some of those words are common ones.
   */
  boolean isTitled(Sentence sentence) {
    int words = 0;
    int common = 0;
    for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
      String word = word(i);
      boolean function =
          word.length() < SHORTEST_CONTENT_WORD
              && FUNCTION_TAGS.contains(document.tokens().get(i).pos());
      if (function || !Character.isLetter(word.codePointAt(0))) {
        continue;
      }
      if (Character.isLowerCase(word.codePointAt(0))) {
        return false;
      }
      if (i > sentence.firstToken() && Character.isLowerCase(word.codePointBefore(word.length()))) {
        words++;
        common += isCommon(word) ? 1 : 0;
      }
    }
    boolean heading = sentence.kind() == Sentence.Kind.HEADING;
    return common >= (heading ? 1 : 2) && common * 4 >= words;
  }

  private boolean isCommon(String word) {
    String lowerCase = word.toLowerCase(Locale.ROOT);
    return lowerCaseWords.contains(lowerCase) || isCommon.test(lowerCase);
  }

  /** Whether none of a candidate's words has a meaning of its own. */
  boolean isUncommon(Candidate candidate) {
    for (int i = candidate.first(); i < candidate.end(); i++) {
      if (isCommon(word(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a word stands in the document in lower case. */
  boolean isAlsoInLowerCase(String word) {
    return lowerCaseWords.contains(word.toLowerCase(Locale.ROOT));
  }

  private String word(int token) {
    return document.text(document.tokens().get(token));
  }
}
