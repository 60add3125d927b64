package parlance.crf;

import java.util.List;

/**
 * What one CRF makes of a word, wherever it stands. Few and small arrays, since most of the time
 * goes by waiting for memory.
 *
 * <p>Not changed once it is made, so threads may share it.
 */
final class WordView {
  private static final List<Template> OWN =
      List.of(Template.WORD, Template.CLUSTER, Template.SHAPE);
  private static final List<Template> BEFORE =
      List.of(Template.WORD_BEFORE, Template.CLUSTER_BEFORE, Template.SHAPE_BEFORE);
  private static final List<Template> AFTER =
      List.of(Template.WORD_AFTER, Template.CLUSTER_AFTER, Template.SHAPE_AFTER);

  /** Number of the links, below, that it gives to its own label and that of the word before it. */
  private static final int OWN_LINKS = 4;

  private final Crf crf;
  private final int labels;

  /** For its own label, that of the word after it, and that of the word before it. */
  private final double[] sums;

  /** Rows for pairs of labels: its own, and then those that it gives to the word after it. */
  private final int[] links;

  private final int afterLink;
  private final int shape;
  private final int nearbyBefore;
  private final int nearbyAfter;

  /**
   * Numbers of the parts of features that a word is in, or {@link Strings#UNKNOWN}. Of what stands
   * outside a sentence some are not the same everywhere.
   *
   * @param linkCluster of its cluster, for pairs of labels
   * @param nextShape of its shape, seen from the word before
   */
  record Parts(int word, int cluster, int linkCluster, int shape, int nextShape) {}

  /**
   * A beginning or end of a word.
   *
   * @param number among the parts of features
   * @param units its length in UTF-16 units
   */
  record Letters(int number, int units) {}

  /**
   * @param number of the CRF
   * @param letters its beginnings and ends
   */
  WordView(
      int number,
      Crf crf,
      FeatureTable features,
      Parts parts,
      boolean isTitle,
      List<Letters> letters) {
    this.crf = crf;
    labels = crf.labels().size();
    shape = parts.shape;
    nearbyBefore = features.row(number, Template.NEARBY_BEFORE, parts.word);
    nearbyAfter = features.row(number, Template.NEARBY_AFTER, parts.word);
    links =
        new int[] {
          features.row(number, Template.LINK_WORD, parts.word),
          features.row(number, Template.LINK_CLUSTER, parts.linkCluster),
          features.row(number, Template.LINK_SHAPE, parts.shape),
          features.row(number, Template.LINK_SHAPE_AGAIN, parts.shape),
          features.row(number, Template.LINK_WORD_BEFORE, parts.word),
          features.row(number, Template.LINK_CLUSTER_BEFORE, parts.linkCluster),
          features.row(number, Template.LINK_SHAPE_BEFORE, parts.shape)
        };
    afterLink = features.row(number, Template.LINK_SHAPE_AFTER, parts.nextShape);
    sums = new double[3 * labels];
    List<List<Template>> templates = List.of(OWN, BEFORE, AFTER);
    for (int i = 0; i < templates.size(); i++) {
      List<Template> some = templates.get(i);
      crf.add(features.row(number, some.get(0), parts.word), sums, i * labels, labels);
      crf.add(features.row(number, some.get(1), parts.cluster), sums, i * labels, labels);
      crf.add(features.row(number, some.get(2), parts.shape), sums, i * labels, labels);
    }
    crf.add(features.row(number, Template.ALWAYS.key()), sums, 0, labels);
    if (isTitle) {
      crf.add(features.row(number, Template.TITLE.key()), sums, 0, labels);
    }
    for (Letters some : letters) {
      if (some.units <= crf.longestLetters()) {
        crf.add(features.row(number, Template.LETTERS, some.number), sums, 0, labels);
      }
    }
  }

  /** Number of its shape among the parts of features, or {@link Strings#UNKNOWN}. */
  int shape() {
    return shape;
  }

  /** Where the weights begin that it gives to the words soon after it. */
  int nearbyBefore() {
    return nearbyBefore;
  }

  /** Where the weights begin that it gives to the words soon before it. */
  int nearbyAfter() {
    return nearbyAfter;
  }

  /** Adds the weights for its own label. */
  void addOwn(double[] target) {
    add(0, target);
  }

  /** Adds the weights that it gives to the label of the word after it. */
  void addBefore(double[] target) {
    add(labels, target);
  }

  /** Adds the weights that it gives to the label of the word before it. */
  void addAfter(double[] target) {
    add(2 * labels, target);
  }

  private void add(int from, double[] target) {
    for (int label = 0; label < labels; label++) {
      target[label] += sums[from + label];
    }
  }

  /** Adds the weights for its own label together with that of the word before it. */
  void addOwnLinks(double[] target, int begin, int pairs) {
    for (int i = 0; i < OWN_LINKS; i++) {
      crf.add(links[i], target, begin, pairs);
    }
  }

  /** Adds the weights that it gives to the labels of the word after it and its own. */
  void addBeforeLinks(double[] target, int begin, int pairs) {
    for (int i = OWN_LINKS; i < links.length; i++) {
      crf.add(links[i], target, begin, pairs);
    }
  }

  /** Adds the weights that it gives to the labels of the word before it and the one before that. */
  void addAfterLinks(double[] target, int begin, int pairs) {
    crf.add(afterLink, target, begin, pairs);
  }
}
