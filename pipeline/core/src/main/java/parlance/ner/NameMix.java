package parlance.ner;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parlance.document.LabelScheme;
import parlance.document.LabelScores;
import parlance.document.MentionType;
import parlance.document.WordScores;
import parlance.model.SetupException;

/**
 * What several models say of a sentence's words as one: a weighted mean of their probabilities of
 * begin and inside of names of persons, organisations, places and other things.
 *
 * @param conll weight of the encoder's head {@code conll}
 * @param worldwide weight of its head {@code worldwide}
 * @param crfs weight of the CRFs
 */
record NameMix(double conll, double worldwide, double crfs) {
  /** {@code GPE} is every place, {@code MISC} peoples and events too. */
  static final LabelScheme SCHEME =
      LabelScheme.free(
          List.of(
              "O", "B-PERSON", "I-PERSON", "B-ORG", "I-ORG", "B-GPE", "I-GPE", "B-MISC", "I-MISC"));

  private static final int LABELS = SCHEME.labels().size();

  /** So that a logarithm can be taken. */
  private static final double LEAST = 1e-6;

  NameMix {
    if (!(conll >= 0 && worldwide >= 0 && crfs >= 0) || conll + worldwide == 0) {
      throw new SetupException(
          "weights of conll, worldwide and crfs are not negative, and one of the first two is more"
              + " than 0, not "
              + conll
              + ", "
              + worldwide
              + " and "
              + crfs);
    }
  }

  /**
   * Scores of the words from one to before another; the first of them is word 0.
   *
   * @param marginals of the CRFs, as {@link CrfPair#probabilities}; null to do without
   */
  LabelScores of(WordScores scores, int first, int end, double @Nullable [][] marginals) {
    int[] conllLabels = labels(scores.conll().scheme());
    int[] worldwideLabels = labels(scores.worldwide().scheme());
    float[][] mixed = new float[end - first][LABELS];
    for (int word = first; word < end; word++) {
      double[] one = mapped(scores.conll().probabilities(word), conllLabels);
      double[] other = mapped(scores.worldwide().probabilities(word), worldwideLabels);
      double[] both = mean(one, conll, other, worldwide);
      double[] all =
          marginals == null
              ? both
              : mean(both, conll + worldwide, split(marginals[word - first], both), crfs);
      for (int label = 0; label < LABELS; label++) {
        mixed[word - first][label] = (float) Math.log(Math.max(LEAST, all[label]));
      }
    }
    return new LabelScores(SCHEME, mixed);
  }

  /** For each label of a head the one that it counts as here. */
  private static int[] labels(LabelScheme scheme) {
    int[] labels = new int[scheme.labels().size()];
    for (int label = 1; label < labels.length; label++) {
      MentionType type = broad(MentionType.valueOf(scheme.kind(label)));
      String prefix = scheme.begins(label) ? "B-" : "I-";
      labels[label] = type == null ? 0 : SCHEME.labels().indexOf(prefix + type);
    }
    return labels;
  }

  private static @Nullable MentionType broad(MentionType type) {
    return switch (type) {
      case PERSON, ORG -> type;
      case GPE, LOC -> MentionType.GPE;
      case NORP, EVENT, MISC -> MentionType.MISC;
      case DATE, NUMBER -> null;
    };
  }

  private static double[] mapped(double[] probabilities, int[] labels) {
    double[] mapped = new double[LABELS];
    for (int label = 0; label < labels.length; label++) {
      mapped[labels[label]] += probabilities[label];
    }
    return mapped;
  }

  /** CRFs know no begin and inside: each kind's probability is shared out as the heads have it. */
  private static double[] split(double[] marginals, double[] heads) {
    double[] split = new double[LABELS];
    int kinds = marginals.length - 1;
    split[0] = marginals[kinds];
    for (int kind = 0; kind < kinds; kind++) {
      int begin = 1 + 2 * kind;
      double either = heads[begin] + heads[begin + 1];
      double share = either > 0 ? heads[begin] / either : 0.5;
      split[begin] = share * marginals[kind];
      split[begin + 1] = (1 - share) * marginals[kind];
    }
    return split;
  }

  private static double[] mean(double[] one, double weight, double[] other, double otherWeight) {
    double[] mixed = new double[LABELS];
    double share = weight / (weight + otherWeight);
    for (int label = 0; label < LABELS; label++) {
      mixed[label] = share * one[label] + (1 - share) * other[label];
    }
    return mixed;
  }
}
