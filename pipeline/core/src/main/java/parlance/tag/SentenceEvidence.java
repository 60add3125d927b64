package parlance.tag;

import java.util.List;

/**
 * The words of a sentence, and what they say about the tag of each.
 *
 * <p>Immutable, so threads may share it.
 */
final class SentenceEvidence {
  /** How many words after one that names a company the last word of the name may be. */
  private static final int COMPANY_WINDOW = 3;

  private static final int[] NO_ROWS = {};

  private final FeatureWeights weights;
  private final List<WordEvidence> words;
  private final WordEvidence outside;
  private final int[] outsideTag;

  /**
   * @param words with the one that stands for the end
   * @param outside stands for what is before and after them
   * @param outsideTag the number that stands for its tag
   */
  SentenceEvidence(
      FeatureWeights weights, List<WordEvidence> words, WordEvidence outside, int outsideTag) {
    this.weights = weights;
    this.words = List.copyOf(words);
    this.outside = outside;
    this.outsideTag = new int[] {outsideTag};
  }

  int size() {
    return words.size();
  }

  /** What a word itself says; that of what is outside if it has no such number. */
  WordEvidence word(int number) {
    return number < 0 || number >= words.size() ? outside : words.get(number);
  }

  /** Tags that a word may have, by their numbers; not to be changed. */
  int[] candidates(int word) {
    return word < 0 ? outsideTag : word(word).candidates();
  }

  /** Rows of weights for a word by those around it, in CoreNLP's order. */
  int[] rowsBeside(int word) {
    int[] before = word(word - 1).before();
    int[] after = word(word + 1).after();
    if (!word(word).rare()) {
      return new int[] {before[0], after[0]};
    }
    return new int[] {
      before[0],
      after[0],
      before[1],
      after[1],
      before[2],
      after[2],
      weights.row(Template.CLUSTERS_AROUND, clustersAround(word)),
      weights.row(Template.NAMES_COMPANY, WordForm.spelt(namesCompany(word)))
    };
  }

  /** Rows of weights for a word by itself at its place, in CoreNLP's order. */
  int[] rowsPlaced(int word) {
    return word(word).rare() ? word(word).placed(word == 0) : NO_ROWS;
  }

  private String clustersAround(int word) {
    return word(word - 1).cluster() + '|' + word(word).cluster() + '|' + word(word + 1).cluster();
  }

  private boolean namesCompany(int word) {
    boolean ends = false;
    for (int i = word; i <= word + COMPANY_WINDOW; i++) {
      ends |= word(i).endsCompany();
    }
    return ends && word(word).beginsWithCapital();
  }
}
