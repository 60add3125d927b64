package parlance.issue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words of a phrase that name something.
 *
 * @param words in the order of the phrase; never empty
 * @param forms of each, as {@link CoreNlpForms} has them
 * @param reversed whether the phrase means the opposite of these words
 */
record PhraseWords(Phrase phrase, List<String> words, List<Set<String>> forms, boolean reversed) {

  PhraseWords {
    words = List.copyOf(words);
    forms = List.copyOf(forms);
  }

  static PhraseWords of(Phrase phrase, IssueWords lists, CoreNlpForms forms) {
    List<String> words = new ArrayList<>();
    for (String word : phrase.text().split("[^\\p{L}\\p{N}'’]+", -1)) {
      if (!word.isEmpty() && !IssueWords.has(lists.function(), word)) {
        words.add(word);
      }
    }
    if (words.isEmpty()) {
      words.add(phrase.text());
    }
    return new PhraseWords(phrase, words, words.stream().map(forms::of).toList(), false);
  }

  /**
   * What "an end to" and the like turn round: of "halt to the fighting", "fighting", reversed; this
   * phrase itself if it has no such word; null if such a word stands elsewhere than at its begin,
   * and if but names are left.
   */
  @Nullable PhraseWords core(IssueWords lists) {
    int begin = 0;
    while (begin < words.size() && reverses(begin, lists)) {
      begin++;
    }
    boolean turned = reversed ^ begin % 2 == 1;
    boolean named = true;
    for (int i = begin; i < words.size(); i++) {
      if (reverses(i, lists)) {
        return null;
      }
      named &= begin > 0 && Character.isUpperCase(words.get(i).codePointAt(0));
    }
    if (named) {
      return null;
    }
    return new PhraseWords(
        phrase, words.subList(begin, words.size()), forms.subList(begin, words.size()), turned);
  }

  private boolean reverses(int word, IssueWords lists) {
    return forms.get(word).stream().anyMatch(lists.reversing()::contains);
  }
}
