package parlance.stance;

import parlance.document.Stance.Modality;
import parlance.document.Stance.Polarity;
import parlance.parse.SyntaxTree;
import parlance.stance.StanceLexicon.FunctionWords;
import parlance.stance.StanceWord.Kind;
import parlance.stance.StanceWord.Negation;

/** What becomes of a word's polarity where it stands: denied, turned round, refused, supposed. */
final class Attitudes {
  private final SyntaxTree tree;
  private final Actors actors;
  private final Slots slots;
  private final Circumstances circumstances;
  private final StanceLexicon lexicon;

  Attitudes(
      Scene scene, Actors actors, Slots slots, Circumstances circumstances, StanceLexicon lexicon) {
    this.tree = scene.tree;
    this.actors = actors;
    this.slots = slots;
    this.circumstances = circumstances;
    this.lexicon = lexicon;
  }

  Attitude of(StanceWord word, int token, Polarity polarity) {
    boolean ofNoun = word.kind() == Kind.VERB && slots.governor(token) != tree.head(token);
    boolean denied =
        ofNoun ? circumstances.has(token, FunctionWords.NOT) : circumstances.negated(token);
    Modality modality = modality(word, token);
    if (word.kind() == Kind.VERB && isRefused(token)) {
      return new Attitude(Polarity.AGAINST, denied != (polarity == Polarity.AGAINST), modality);
    }
    return denied && word.negation() == Negation.REVERSES
        ? new Attitude(polarity.opposite(), false, modality)
        : new Attitude(polarity, denied, modality);
  }

  /** "Refused to", "reluctant to", before a verb. */
  private boolean isRefused(int verb) {
    int governor = slots.governor(verb);
    if (governor == SyntaxTree.NONE
        || !actors.isInfinitive(verb)
        || !tree.is(verb, "xcomp", "acl", "ccomp", "advcl")) {
      return false;
    }
    for (Kind kind : Kind.values()) {
      for (StanceWord word : lexicon.find(kind, tree.lemma(governor))) {
        if (word.slots().get(StanceWord.INFINITIVE) == Polarity.AGAINST) {
          return true;
        }
      }
    }
    return false;
  }

  /** "It would be a mistake" is said of now. */
  private Modality modality(StanceWord word, int token) {
    Modality modality = circumstances.modality(token);
    boolean judged =
        word.kind() == Kind.JUDGEMENT
            && (modality == Modality.FUTURE
                || (modality == Modality.CONDITIONAL && !circumstances.isConditional(token)));
    return judged ? Modality.ASSERTED : modality;
  }
}
