package parlance.encoder;

import java.util.ArrayList;
import java.util.List;
import parlance.document.LabelScheme;
import parlance.document.LabelScores;

/**
 * The best path through the labels of words (Viterbi), with {@code I-x} only after {@code B-x} or
 * {@code I-x}. Immutable.
 */
public final class LabelPath {
  private final LabelScheme scheme;
  private final int labels;
  private final float[][] transitions;

  public LabelPath(LabelScheme scheme) {
    this.scheme = scheme;
    this.labels = scheme.labels().size();
    this.transitions = new float[labels][labels];
    for (int from = 0; from < labels; from++) {
      for (int to = 0; to < labels; to++) {
        transitions[from][to] =
            scheme.mayFollow(from, to)
                ? scheme.transitions().get(from).get(to)
                : Float.NEGATIVE_INFINITY;
      }
    }
  }

  /** The spans of the best path from a word to before another, in text order. */
  public List<LabelledSpan> spans(LabelScores scores, int first, int end) {
    int[] path = best(scores, first, end);
    List<LabelledSpan> spans = new ArrayList<>();
    int begin = 0;
    while (begin < path.length) {
      int after = begin + 1;
      if (path[begin] != 0) {
        while (after < path.length && path[after] != 0 && !scheme.begins(path[after])) {
          after++;
        }
        double sum = 0;
        for (int word = begin; word < after; word++) {
          sum += scores.probability(first + word, path[word]);
        }
        spans.add(
            new LabelledSpan(
                scheme.kind(path[begin]), first + begin, first + after, sum / (after - begin)));
      }
      begin = after;
    }
    return spans;
  }

  /** Label of each word from one to before another. */
  int[] best(LabelScores scores, int first, int end) {
    int words = end - first;
    int[][] back = new int[words][labels];
    float[] total = transitions[0]; // before the first word stands O
    for (int word = 0; word < words; word++) {
      float[] next = new float[labels];
      for (int to = 0; to < labels; to++) {
        int best = 0;
        for (int from = 1; word > 0 && from < labels; from++) {
          if (total[from] + transitions[from][to] > total[best] + transitions[best][to]) {
            best = from;
          }
        }
        back[word][to] = best;
        next[to] =
            scores.of(first + word, to)
                + (word == 0 ? total[to] : total[best] + transitions[best][to]);
      }
      total = next;
    }
    int[] path = new int[words];
    int last = 0;
    for (int label = 1; label < labels; label++) {
      last = total[label] > total[last] ? label : last;
    }
    for (int word = words - 1; word >= 0; word--) {
      path[word] = last;
      last = back[word][last];
    }
    return path;
  }
}
