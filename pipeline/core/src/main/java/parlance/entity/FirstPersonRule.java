package parlance.entity;

import org.jspecify.annotations.Nullable;
import parlance.document.MentionType;

/**
 * "I" between quote marks is the one who speaks in the sentence where the quotation begins or ends,
 * or else the only one who spoke before in the paragraph: “I will go,” Jane Roe said. “I must.”
 * "We" is the body that speaks.
 */
final class FirstPersonRule implements Rule {
  private static final double BESIDE = 0.85;
  private static final double BEFORE = 0.7;
  private static final int SENTENCES_BACK = 6;
  private static final int TOKENS_QUOTED_WITHIN = 60;

  @Override
  public void apply(Clustering clustering) {
    Discourse discourse = clustering.discourse();
    Syntax syntax = new Syntax(discourse);
    for (Candidate candidate : discourse.candidates()) {
      Pronoun pronoun = discourse.pronoun(candidate);
      if (pronoun == null || !pronoun.ofSpeaker()) {
        continue;
      }
      if (quotesAnother(discourse, candidate)) {
        clustering.of(candidate).makeAnonymous();
        continue;
      }
      Voice voice = new Voice(clustering, syntax, candidate, pronoun);
      int begin = discourse.quotationBegin(candidate.first());
      int end = discourse.quotationEnd(candidate.first());
      int first = discourse.tree().sentence(begin);
      Candidate speaker = voice.in(discourse.tree().sentence(end), end);
      speaker = speaker == null && voice.silent() ? voice.in(first, begin) : speaker;
      double score = BESIDE;
      int paragraph = discourse.sentence(first).paragraph();
      int last = Math.max(0, first - SENTENCES_BACK);
      for (int s = first - 1; speaker == null && voice.silent() && s >= last; s--) {
        if (discourse.sentence(s).paragraph() != paragraph) {
          break;
        }
        speaker = voice.in(s, begin);
        score = BEFORE;
      }
      if (speaker == null) {
        clustering.of(candidate).makeAnonymous();
      } else {
        clustering.join(candidate, speaker, score);
      }
    }
  }

  /** “She told me, ‘I am tired’”: the words of another inside the quotation. */
  private static boolean quotesAnother(Discourse discourse, Candidate candidate) {
    int begin =
        Math.max(
            discourse.quotationBegin(candidate.first()), candidate.first() - TOKENS_QUOTED_WITHIN);
    for (int token = candidate.first() - 1; token >= begin; token--) {
      String word = discourse.tree().word(token);
      if (word.equals("’") || word.equals("'")) {
        return false;
      }
      if (word.equals("‘") || word.equals("`")) {
        return true;
      }
    }
    return false;
  }

  /** Looks for who speaks. */
  private static final class Voice {
    private final Clustering clustering;
    private final Discourse discourse;
    private final Syntax syntax;
    private final Candidate candidate;
    private final Pronoun pronoun;
    private boolean silent = true;

    Voice(Clustering clustering, Syntax syntax, Candidate candidate, Pronoun pronoun) {
      this.clustering = clustering;
      this.discourse = clustering.discourse();
      this.syntax = syntax;
      this.candidate = candidate;
      this.pronoun = pronoun;
    }

    /** Whether nobody was found to speak, known or not. */
    boolean silent() {
      return silent;
    }

    /** The speaker in a sentence, the one nearest to a token of several; null if not known. */
    @Nullable Candidate in(int sentence, int token) {
      Candidate nearest = null;
      for (Candidate speaker : discourse.near(sentence, candidate)) {
        if (syntax.speaks(speaker) && !discourse.quoted(speaker.head())) {
          boolean nearer = nearest == null || distance(speaker, token) < distance(nearest, token);
          nearest = nearer ? speaker : nearest;
        }
      }
      silent = silent && nearest == null;
      return nearest != null && fits(clustering.of(nearest)) ? nearest : null;
    }

    private static int distance(Candidate candidate, int token) {
      return Math.abs(candidate.head() - token);
    }

    private boolean fits(Cluster cluster) {
      if (cluster.anonymous() || cluster.leader().isPronoun()) {
        return false;
      }
      boolean body = cluster.type() == MentionType.ORG || cluster.type() == MentionType.GPE;
      return pronoun == Pronoun.SPEAKER ? cluster.onePerson() : body || cluster.several();
    }
  }
}
