package parlance.ner;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parlance.document.Document;
import parlance.document.LabelScores;
import parlance.document.Layer;
import parlance.document.MentionType;
import parlance.document.Sentence;
import parlance.document.WordScores;
import parlance.encoder.LabelPath;
import parlance.encoder.LabelledSpan;

/**
 * The best path through a mix of an encoder's two heads for names, and CoreNLP's CRFs if given. The
 * head {@code worldwide} tells nationalities from other things and buildings from other places.
 *
 * <p>A candidate's score is the mean probability of its words' labels. Safe for many threads.
 */
final class MixedNames implements CandidateFinder {
  private static final LabelPath PATH = new LabelPath(NameMix.SCHEME);

  private final NameMix mix;
  private final @Nullable CrfPair crfs;

  MixedNames(NameMix mix, @Nullable CrfPair crfs) {
    this.mix = mix;
    this.crfs = crfs;
  }

  @Override
  public List<Candidate> find(Document document, Sentence sentence) {
    WordScores scores = document.get(Layer.WORD_SCORES);
    int first = sentence.firstToken();
    int words = sentence.endToken() - first;
    double[][] marginals = crfs == null ? null : crfs.probabilities(document, sentence);
    LabelScores mixed = mix.of(scores, first, sentence.endToken(), marginals);
    List<Candidate> found = new ArrayList<>();
    for (LabelledSpan span : PATH.spans(mixed, 0, words)) {
      MentionType type = MentionType.valueOf(span.kind());
      Candidate candidate =
          new Candidate(first + span.first(), first + span.end(), type, Math.min(1, span.score()));
      found.add(candidate.as(narrow(candidate, scores.worldwide())));
    }
    return found;
  }

  private static MentionType narrow(Candidate name, LabelScores worldwide) {
    return switch (name.type()) {
      case GPE -> likelier(MentionType.GPE, MentionType.LOC, name, worldwide);
      case MISC -> likelier(MentionType.MISC, MentionType.NORP, name, worldwide);
      default -> name.type();
    };
  }

  private static MentionType likelier(
      MentionType type, MentionType other, Candidate name, LabelScores scores) {
    return sum(type, name, scores) >= sum(other, name, scores) ? type : other;
  }

  private static double sum(MentionType type, Candidate name, LabelScores scores) {
    double sum = 0;
    for (int label = 1; label < scores.scheme().labels().size(); label++) {
      if (scores.scheme().kind(label).equals(type.name())) {
        for (int word = name.first(); word < name.end(); word++) {
          sum += scores.probability(word, label);
        }
      }
    }
    return sum;
  }

  @Override
  public boolean isCommon(String lowerCase) {
    return crfs != null && crfs.isCommon(lowerCase);
  }

  /** The encoder was trained on titles too. */
  @Override
  public boolean isMisledByTitleCase() {
    return false;
  }
}
