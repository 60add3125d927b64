package parlance.quote;

import java.util.List;
import parlance.model.SetupException;

/**
 * The best path through the labels of a document's words (Viterbi), with {@code I-x} only after
 * {@code B-x} or {@code I-x}. Immutable.
 */
final class LabelPath {
  private final int labels;
  private final float[][] transitions;

  /**
   * @param labels {@code O}, {@code B-x} and {@code I-x}
   * @param transitions score of each label, by column, after each, by row
   */
  LabelPath(List<String> labels, List<List<Float>> transitions) {
    this.labels = labels.size();
    if (transitions.size() != this.labels
        || transitions.stream().anyMatch(row -> row.size() != this.labels)) {
      throw new SetupException("a tagger needs a transition from each label to each");
    }
    this.transitions = new float[this.labels][this.labels];
    for (int from = 0; from < this.labels; from++) {
      for (int to = 0; to < this.labels; to++) {
        this.transitions[from][to] =
            mayFollow(labels.get(from), labels.get(to))
                ? transitions.get(from).get(to)
                : Float.NEGATIVE_INFINITY;
      }
    }
  }

  private static boolean mayFollow(String earlier, String later) {
    return !later.startsWith("I-")
        || (!earlier.equals("O") && earlier.substring(2).equals(later.substring(2)));
  }

  /**
   * Index of each word's label.
   *
   * @param scores of each label, by column, for each word, by row
   */
  int[] best(float[][] scores) {
    int[][] back = new int[scores.length][labels];
    float[] total = transitions[0]; // before the first word stands O
    for (int word = 0; word < scores.length; word++) {
      float[] next = new float[labels];
      for (int to = 0; to < labels; to++) {
        int best = 0;
        for (int from = 1; word > 0 && from < labels; from++) {
          if (total[from] + transitions[from][to] > total[best] + transitions[best][to]) {
            best = from;
          }
        }
        back[word][to] = best;
        next[to] = scores[word][to] + (word == 0 ? total[to] : total[best] + transitions[best][to]);
      }
      total = next;
    }
    int[] path = new int[scores.length];
    int last = 0;
    for (int label = 1; label < labels; label++) {
      last = total[label] > total[last] ? label : last;
    }
    for (int word = scores.length - 1; word >= 0; word--) {
      path[word] = last;
      last = back[word][last];
    }
    return path;
  }
}
