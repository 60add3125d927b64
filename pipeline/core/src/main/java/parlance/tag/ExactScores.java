package parlance.tag;

import java.util.Arrays;

/**
 * The logarithms of the probabilities of a word's tags, added up in CoreNLP's order, so that they
 * are CoreNLP's to the last bit. Not for two threads at once.
 */
final class ExactScores {
  /** A logarithm that is smaller than the greatest by more is not added to it. */
  private static final double TOLERANCE = 30;

  private final FeatureWeights weights;
  private final TagContexts contexts;
  private final SentenceEvidence sentence;
  private final double[] ofWords;
  private final double[] scores;
  private int word;

  ExactScores(FeatureWeights weights, TagContexts contexts, SentenceEvidence sentence) {
    this.weights = weights;
    this.contexts = contexts;
    this.sentence = sentence;
    ofWords = new double[contexts.tags()];
    scores = new double[contexts.tags()];
  }

  /** Goes to a word. */
  void moveTo(int word) {
    this.word = word;
    Arrays.fill(ofWords, 0);
    for (int row : sentence.rowsBeside(word)) {
      weights.add(row, ofWords);
    }
    add(sentence.word(word).scores(), ofWords);
  }

  /**
   * By the number of the tag, after a pair of tags. The array is the same each time.
   *
   * @param context the pair's number
   */
  double[] after(int context) {
    System.arraycopy(contexts.scores(context), 0, scores, 0, scores.length);
    for (int row : sentence.rowsPlaced(word)) {
      weights.add(row, scores);
    }
    add(ofWords, scores);
    double sum = logarithmOfSum(scores);
    for (int tag = 0; tag < scores.length; tag++) {
      scores[tag] -= sum;
    }
    return scores;
  }

  private static void add(double[] more, double[] sums) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += more[i];
    }
  }

  private static double logarithmOfSum(double[] logarithms) {
    int greatest = 0;
    for (int i = 1; i < logarithms.length; i++) {
      greatest = logarithms[i] > logarithms[greatest] ? i : greatest;
    }
    double most = logarithms[greatest];
    double others = 0;
    for (int i = 0; i < logarithms.length; i++) {
      if (i != greatest && logarithms[i] > most - TOLERANCE) {
        others += Math.exp(logarithms[i] - most);
      }
    }
    return most + Math.log(1 + others);
  }
}
