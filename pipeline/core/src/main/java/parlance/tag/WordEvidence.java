package parlance.tag;

import edu.stanford.nlp.process.Americanize;
import java.util.Locale;

/**
 * What a word says about its own tag and about those of the words beside it, wherever it stands.
 *
 * <p>Immutable, so threads may share it; its arrays are not to be changed.
 */
final class WordEvidence {
  private static final int LONGEST_AFFIX = 10;

  private final TaggerModel model;
  private final FeatureWeights weights;
  private final WordForm form;
  private final KnownTags known;
  private final String cluster;
  private final int[] candidates;
  private final double[] scores;
  private final double[] exponentials;
  private final int[] before;
  private final int[] after;
  private final int[] atBegin;
  private final int[] inside;

  WordEvidence(String word, TaggerModel model) {
    this.model = model;
    weights = model.weights();
    String american = Americanize.americanize(word);
    form = new WordForm(american);
    known = model.knownTags(american);
    cluster = model.clusters().of(american);
    candidates = known.candidates().stream().mapToInt(Integer::intValue).toArray();
    scores = new double[model.tags().size()];
    add(Template.WORD, american);
    if (known.rare()) {
      addForm();
    }
    exponentials = Exponentials.of(scores);
    String shape = form.shape();
    before =
        new int[] {
          weights.row(Template.WORD_BEFORE, american),
          weights.row(Template.SHAPE_BEFORE, shape),
          weights.row(Template.CLUSTER_BEFORE, cluster)
        };
    after =
        new int[] {
          weights.row(Template.WORD_AFTER, american),
          weights.row(Template.SHAPE_AFTER, shape),
          weights.row(Template.CLUSTER_AFTER, cluster)
        };
    atBegin = placed(tagInLowerCase(), WordForm.NO, form.hasCapital());
    inside = placed(WordForm.NO, tagInLowerCase(), WordForm.NO);
  }

  private void addForm() {
    add(Template.SHAPE, form.shape());
    add(Template.CLUSTER, cluster);
    add(Template.HAS_CAPITAL, form.hasCapital());
    add(Template.HAS_DIGIT, form.hasDigit());
    add(Template.HAS_DASH, form.hasDash());
    add(Template.HAS_LETTER_DIGIT_DASH, form.hasLetterDigitAndDash());
    add(Template.ALL_CAPITALS, form.isAllCapitals());
    add(Template.HAS_CAPITAL_DIGIT_DASH, form.hasCapitalDigitAndDash());
    for (int length = 1; length <= LONGEST_AFFIX; length++) {
      weights.add(weights.row(Template.PREFIX, length, form.prefix(length)), scores);
    }
    for (int length = 1; length <= LONGEST_AFFIX; length++) {
      weights.add(weights.row(Template.SUFFIX, length, form.suffix(length)), scores);
    }
    add(Template.UNICODE_SHAPE, form.unicodeShape());
    add(Template.SYMBOLS_ALONE, form.hasNeitherLetterNorDigit());
  }

  private void add(Template template, String value) {
    weights.add(weights.row(template, value), scores);
  }

  private int[] placed(String tagAtBegin, String tagInside, String capitalAtBegin) {
    return new int[] {
      weights.row(Template.TAG_IN_LOWER_CASE_AT_BEGIN, tagAtBegin),
      weights.row(Template.TAG_IN_LOWER_CASE_INSIDE, tagInside),
      weights.row(Template.HAS_CAPITAL_AT_BEGIN, capitalAtBegin)
    };
  }

  /** The most frequent tag that a capitalised word has in lower case. */
  private String tagInLowerCase() {
    if (!form.beginsWithCapital()) {
      return WordForm.NO;
    }
    KnownTags inLowerCase = model.knownTags(form.word().toLowerCase(Locale.ROOT));
    return inLowerCase.unseen() ? WordForm.NO : inLowerCase.mostFrequent();
  }

  /** Tags that it may have, by their numbers. */
  int[] candidates() {
    return candidates;
  }

  /** The exponentials of {@link #scores}. */
  double[] exponentials() {
    return exponentials;
  }

  /** Whether more is asked about it than which words stand beside it. */
  boolean rare() {
    return known.rare();
  }

  /** What it says about its own tag, by the number of the tag. */
  double[] scores() {
    return scores;
  }

  /** Rows of weights for the word after it: by itself, and if that is rare by shape and cluster. */
  int[] before() {
    return before;
  }

  /**
   * Rows of weights for the word before it: by itself, and if that is rare by shape and cluster.
   */
  int[] after() {
    return after;
  }

  /** Rows of weights for itself if it is rare, by whether it is the first of its sentence. */
  int[] placed(boolean first) {
    return first ? atBegin : inside;
  }

  String cluster() {
    return cluster;
  }

  boolean beginsWithCapital() {
    return form.beginsWithCapital();
  }

  boolean endsCompany() {
    return model.endsCompany(form.word());
  }
}
