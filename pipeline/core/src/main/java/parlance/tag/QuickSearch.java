package parlance.tag;

/**
 * Finds the most probable tags of a sentence by dynamic programming over the last three, and how
 * near others come to them. Not for two threads at once.
 */
final class QuickSearch {
  private final QuickScores scores;
  private final TagContexts contexts;
  private final SentenceEvidence sentence;

  /** For each word and pair before it: which candidate for the third word before is the best. */
  private final byte[][] origins;

  /** By way, the probability of the best tags before it, up to a factor. */
  private double[] totals = {1};

  /** By pair, what the best rival of those tags has of their probability. */
  private double[] rivals = {0};

  private double rival;

  QuickSearch(QuickScores scores, TagContexts contexts, SentenceEvidence sentence) {
    this.scores = scores;
    this.contexts = contexts;
    this.sentence = sentence;
    origins = new byte[sentence.size()][];
  }

  /** The numbers of the best tags, by word. */
  int[] best() {
    for (int word = 0; word < origins.length; word++) {
      advance(word);
    }
    int way = bestEnd();
    int[] best = new int[origins.length];
    for (int word = best.length - 1; word >= 0; word--) {
      int[] candidates = sentence.candidates(word);
      best[word] = candidates[way % candidates.length];
      int pair = way / candidates.length;
      way = origins[word][pair] * origins[word].length + pair;
    }
    return best;
  }

  /** The share that the second best tags have of the probability of the best ones, or NaN. */
  double rival() {
    return scores.sound() ? rival : Double.NaN;
  }

  /** Ways are numbered by the candidates for three words, those for the first changing slowest. */
  private void advance(int word) {
    int[] tags = sentence.candidates(word);
    int[] last = sentence.candidates(word - 1);
    int[] secondLast = sentence.candidates(word - 2);
    int pairs = secondLast.length * last.length;
    double[] before = totals;
    double[] rivalsBefore = rivals;
    double scale = 1 / greatest(before);
    byte[] origin = new byte[pairs];
    totals = new double[pairs * tags.length];
    rivals = new double[pairs];
    double[] own = new double[tags.length];
    scores.moveTo(word);
    for (int pair = 0; pair < pairs; pair++) {
      int best = pair;
      double second = 0;
      for (int way = pair + pairs; way < before.length; way += pairs) {
        if (before[way] > before[best]) {
          second = before[best];
          best = way;
        } else if (before[way] > second) {
          second = before[way];
        }
      }
      origin[pair] = (byte) (best / pairs);
      rivals[pair] = Math.max(rivalsBefore[best / last.length], second / before[best]);
      double total = before[best] * scale;
      scores.after(
          contexts.number(secondLast[pair / last.length], last[pair % last.length]), tags, own);
      for (int tag = 0; tag < own.length; tag++) {
        totals[pair * own.length + tag] = total * own[tag];
      }
    }
    origins[word] = origin;
  }

  private static double greatest(double[] numbers) {
    double greatest = 0;
    for (double number : numbers) {
      greatest = Math.max(greatest, number);
    }
    return greatest;
  }

  private int bestEnd() {
    int best = 0;
    double second = 0;
    for (int way = 1; way < totals.length; way++) {
      if (totals[way] > totals[best]) {
        second = totals[best];
        best = way;
      } else {
        second = Math.max(second, totals[way]);
      }
    }
    int[] last = sentence.candidates(origins.length - 1);
    rival = Math.max(rivals[best / last.length], second / totals[best]);
    return best;
  }
}
