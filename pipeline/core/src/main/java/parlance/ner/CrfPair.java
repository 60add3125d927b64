package parlance.ner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import parlance.crf.NameCrfs;
import parlance.document.Document;
import parlance.document.MentionType;
import parlance.document.Sentence;
import parlance.model.Models;
import parlance.tokenize.AsciiMarks;

/**
 * Two of CoreNLP's CRFs as one: {@code all.3class}, trained on several corpora, and {@code
 * conll.4class}, the only one that knows {@code MISC}. A word gets the label with the highest mean
 * of their marginal probabilities; what the first gives to no name is shared between {@code MISC}
 * and no name as the second has it. A candidate's score is the smallest of its words' means.
 *
 * <p>Safe for many threads.
 */
final class CrfPair implements CandidateFinder {
  static final List<String> MODELS = NameCrfs.MODELS;

  private static final List<String> LABELS =
      List.of("PERSON", "ORGANIZATION", "LOCATION", "MISC", "O");
  private static final List<MentionType> TYPES =
      List.of(MentionType.PERSON, MentionType.ORG, MentionType.GPE, MentionType.MISC);
  private static final int MISC = 3;
  private static final int OUTSIDE = 4;

  /**
   * Weight of the first; the best on news of 2022 from many countries, where the second gets the
   * rest.
   */
  private static final double FIRST_WEIGHT = 0.65;

  private final NameCrfs crfs;
  private final Lexicon lexicon;

  CrfPair(Models models, Lexicon lexicon) {
    this.lexicon = lexicon;
    crfs = NameCrfs.load(models);
  }

  /** A place is a {@code GPE} for the time being. */
  @Override
  public List<Candidate> find(Document document, Sentence sentence) {
    List<Candidate> words = HyphenatedWords.of(document, sentence, lexicon);
    double[][] marginals = mean(document, words);
    List<Candidate> found = new ArrayList<>();
    for (int begin = 0; begin < words.size(); ) {
      int label = best(marginals[begin]);
      double score = marginals[begin][label];
      int end = begin + 1;
      while (end < words.size() && best(marginals[end]) == label) {
        score = Math.min(score, marginals[end][label]);
        end++;
      }
      if (label != OUTSIDE) {
        found.add(
            new Candidate(
                words.get(begin).first(),
                words.get(end - 1).end(),
                TYPES.get(label),
                Math.min(1, score)));
      }
      begin = end;
    }
    return found;
  }

  /**
   * For each token of a sentence the mean probabilities that it is part of the name of a person, an
   * organisation, a place and another thing, in this order, and that it is part of none.
   */
  double[][] probabilities(Document document, Sentence sentence) {
    List<Candidate> words = HyphenatedWords.of(document, sentence, lexicon);
    double[][] marginals = mean(document, words);
    double[][] probabilities = new double[sentence.endToken() - sentence.firstToken()][];
    for (int i = 0; i < marginals.length; i++) {
      Arrays.fill(
          probabilities,
          words.get(i).first() - sentence.firstToken(),
          words.get(i).end() - sentence.firstToken(),
          marginals[i]);
    }
    return probabilities;
  }

  @Override
  public boolean isCommon(String lowerCase) {
    return crfs.isKnownInLowerCase(lowerCase);
  }

  @Override
  public boolean isMisledByTitleCase() {
    return true;
  }

  private double[][] mean(Document document, List<Candidate> words) {
    List<String> texts =
        words.stream().map(word -> AsciiMarks.of(document.text(word.span(document)))).toList();
    double[][][] marginals = crfs.marginals(texts, LABELS);
    double[][] mean = marginals[0];
    double[][] other = marginals[1];
    for (int i = 0; i < mean.length; i++) {
      double rest = other[i][MISC] + other[i][OUTSIDE];
      double misc = rest > 0 ? other[i][MISC] / rest * mean[i][OUTSIDE] : 0;
      mean[i][MISC] = misc;
      mean[i][OUTSIDE] -= misc;
      for (int label = 0; label < LABELS.size(); label++) {
        mean[i][label] = FIRST_WEIGHT * mean[i][label] + (1 - FIRST_WEIGHT) * other[i][label];
      }
    }
    return mean;
  }

  private static int best(double[] probabilities) {
    int best = OUTSIDE;
    for (int label = 0; label < probabilities.length; label++) {
      if (probabilities[label] > probabilities[best]) {
        best = label;
      }
    }
    return best;
  }
}
