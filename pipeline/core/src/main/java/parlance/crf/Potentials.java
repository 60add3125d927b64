package parlance.crf;

import java.util.Arrays;

/**
 * Sums of the weights of the features that a CRF finds in a sentence: those of CoreNLP's {@code
 * NERFeatureFactory} that CoreNLP's CRFs for English have. CoreNLP sums them in the order of a hash
 * set. They are floats, and their sums doubles, exact unless weights are far below one millionth;
 * so another order gives the same sums, or rarely a last bit that differs.
 */
final class Potentials {
  /** How far away a word is looked for again. */
  private static final int NEAREST_OCCURRENCE = 3;

  private static final int FARTHEST_OCCURRENCE = 149;

  private final int number;
  private final Crf crf;
  private final FeatureTable features;
  private final Word outside;
  private final Word[] words;

  /** Of the words, and of as many outside the sentence on both sides as are reached from one. */
  private final WordView[] views;

  private final int reach;

  /**
   * @param number of the CRF
   * @param words of the sentence
   */
  Potentials(int number, Crf crf, FeatureTable features, Word outside, Word[] words) {
    this.number = number;
    this.crf = crf;
    this.features = features;
    this.outside = outside;
    this.words = words;
    reach = Math.max(1, crf.nearby());
    views = new WordView[words.length + 2 * reach];
    for (int i = 0; i < views.length; i++) {
      views[i] = word(i - reach).views().get(number);
    }
  }

  /**
   * The sum for each word, label of the word before it, and label of it, in this order, with labels
   * as {@link Crf#labels} has them.
   */
  double[] sums() {
    int labels = crf.labels().size();
    int pairs = labels * labels;
    double[] sums = new double[words.length * pairs];
    double[] own = new double[labels];
    for (int i = 0; i < words.length; i++) {
      int begin = i * pairs;
      addLinks(i, sums, begin, pairs);
      Arrays.fill(own, 0);
      addOwn(i, own);
      for (int pair = 0; pair < pairs; pair++) {
        sums[begin + pair] =
            crf.isEver(pair) ? sums[begin + pair] + own[pair % labels] : Double.NEGATIVE_INFINITY;
      }
    }
    return sums;
  }

  private Word word(int i) {
    return i < 0 || i >= words.length ? outside : words[i];
  }

  private WordView view(int i) {
    return views[i + reach];
  }

  private void addLinks(int i, double[] sums, int begin, int pairs) {
    Word before = word(i - 1);
    Word word = words[i];
    WordView viewBefore = view(i - 1);
    WordView view = view(i);
    crf.add(features.row(number, Template.LINK.key()), sums, begin, pairs);
    view.addOwnLinks(sums, begin, pairs);
    viewBefore.addBeforeLinks(sums, begin, pairs);
    view(i + 1).addAfterLinks(sums, begin, pairs);
    crf.add(row(Template.LINK_WORDS, before.number(), word.number()), sums, begin, pairs);
    crf.add(row(Template.LINK_CLUSTERS, before.cluster(), word.cluster()), sums, begin, pairs);
    crf.add(row(Template.LINK_SHAPES, viewBefore.shape(), view.shape()), sums, begin, pairs);
  }

  private void addOwn(int i, double[] sums) {
    Word before = word(i - 1);
    Word after = word(i + 1);
    WordView viewBefore = view(i - 1);
    WordView viewAfter = view(i + 1);
    int shape = view(i).shape();
    view(i).addOwn(sums);
    viewBefore.addBefore(sums);
    viewAfter.addAfter(sums);
    addNearby(i, sums);
    addOccurrences(i, sums);
    if (shape == Strings.UNKNOWN) {
      return;
    }
    add(row(Template.WORD_BEFORE_SHAPE, before.number(), shape), sums);
    add(row(Template.SHAPE_WORD_AFTER, shape, after.number()), sums);
    add(row(Template.SHAPES_BEFORE, viewBefore.shape(), shape), sums);
    add(row(Template.SHAPES_AFTER, shape, viewAfter.shape()), sums);
    if (viewBefore.shape() != Strings.UNKNOWN && viewAfter.shape() != Strings.UNKNOWN) {
      long key = Template.SHAPES_AROUND.key(viewBefore.shape(), shape, viewAfter.shape());
      add(features.row(number, key), sums);
    }
    if (before.isShort()) {
      add(row(Template.SECOND_WORD_BEFORE_SHAPE, word(i - 2).number(), shape), sums);
    }
    if (after.isShort()) {
      add(row(Template.SECOND_WORD_AFTER_SHAPE, word(i + 2).number(), shape), sums);
    }
  }

  /** Each word counts once on each side, however often it is there. */
  private void addNearby(int i, double[] sums) {
    for (int distance = 1; distance <= crf.nearby(); distance++) {
      int before = view(i - distance).nearbyBefore();
      int after = view(i + distance).nearbyAfter();
      for (int nearer = 1; nearer < distance; nearer++) {
        before = view(i - nearer).nearbyBefore() == before ? FeatureTable.NONE : before;
        after = view(i + nearer).nearbyAfter() == after ? FeatureTable.NONE : after;
      }
      add(before, sums);
      add(after, sums);
    }
  }

  /** Whether a word like a name is elsewhere, too. */
  private void addOccurrences(int i, double[] sums) {
    Word after = word(i + 1);
    boolean isLikeAName =
        words[i].isCapitalized()
            && after.isWithoutCapital()
            && after.hasLetter()
            && word(i - 1).hasLetter();
    if (!isLikeAName) {
      add(features.row(number, Template.NO_OCCURRENCE.key()), sums);
      return;
    }
    if (occurs(words[i], i + NEAREST_OCCURRENCE, i + FARTHEST_OCCURRENCE)) {
      add(features.row(number, Template.OCCURS_LATER.key()), sums);
    }
    if (occurs(words[i], i - FARTHEST_OCCURRENCE, i - NEAREST_OCCURRENCE)) {
      add(features.row(number, Template.OCCURRED_BEFORE.key()), sums);
    }
  }

  private boolean occurs(Word word, int first, int last) {
    for (int i = Math.max(0, first); i <= last && i < words.length; i++) {
      if (words[i].spelling().equals(word.spelling())) {
        return true;
      }
    }
    return false;
  }

  private int row(Template template, int first, int second) {
    return features.row(number, template, first, second);
  }

  private void add(int row, double[] sums) {
    crf.add(row, sums, 0, sums.length);
  }
}
