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
   * phrase itself if it has no such word; null if such a word is its last.
   */
  @Nullable PhraseWords core(IssueWords lists) {
    int begin = 0;
    boolean turned = reversed;
    for (int i = 0; i < forms.size(); i++) {
      if (forms.get(i).stream().anyMatch(lists.reversing()::contains)) {
        turned = !turned;
        begin = i + 1;
      }
    }
    if (begin == words.size()) {
      return null;
    }
    return new PhraseWords(
        phrase, words.subList(begin, words.size()), forms.subList(begin, words.size()), turned);
  }
}
