package parlance.tag;

/**
 * Finds the most probable tags of a sentence by dynamic programming over the last three, with
 * CoreNLP's roundings. Of equally probable ones those win that stand first among the candidates,
 * from the last word on backwards.
 */
final class ExactSearch {
  private final ExactScores scores;
  private final TagContexts contexts;
  private final SentenceEvidence sentence;

  /** For each word and way: which candidate for the third word before is the best. */
  private final byte[][] origins;

  ExactSearch(ExactScores scores, TagContexts contexts, SentenceEvidence sentence) {
    this.scores = scores;
    this.contexts = contexts;
    this.sentence = sentence;
    origins = new byte[sentence.size()][];
  }

  /** The numbers of the best tags, by word. */
  int[] best() {
    double[] totals = {0};
    for (int word = 0; word < origins.length; word++) {
      totals = advance(word, totals);
    }
    int way = 0;
    for (int i = 1; i < totals.length; i++) {
      way = totals[i] > totals[way] ? i : way;
    }
    int[] best = new int[origins.length];
    for (int word = best.length - 1; word >= 0; word--) {
      int[] candidates = sentence.candidates(word);
      best[word] = candidates[way % candidates.length];
      int pairs = sentence.candidates(word - 2).length * sentence.candidates(word - 1).length;
      way = origins[word][way] * pairs + way / candidates.length;
    }
    return best;
  }

  /** Ways are numbered by the candidates for three words, those for the first changing slowest. */
  private double[] advance(int word, double[] before) {
    int[] tags = sentence.candidates(word);
    int[] last = sentence.candidates(word - 1);
    int[] secondLast = sentence.candidates(word - 2);
    int thirdLast = sentence.candidates(word - 3).length;
    int pairs = secondLast.length * last.length;
    double[] totals = new double[pairs * tags.length];
    byte[] origin = new byte[totals.length];
    scores.moveTo(word);
    for (int pair = 0; pair < pairs; pair++) {
      double[] own =
          scores.after(contexts.number(secondLast[pair / last.length], last[pair % last.length]));
      for (int i = 0; i < tags.length; i++) {
        int way = pair * tags.length + i;
        totals[way] = before[pair] + own[tags[i]];
        for (int third = 1; third < thirdLast; third++) {
          double total = before[third * pairs + pair] + own[tags[i]];
          if (total > totals[way]) {
            totals[way] = total;
            origin[way] = (byte) third;
          }
        }
      }
    }
    origins[word] = origin;
    return totals;
  }
}
