package parlance.stance;

import parlance.document.Quote;
import parlance.document.Sentence;
import parlance.document.Stance.Modality;
import parlance.document.Stance.Polarity;
import parlance.parse.SyntaxTree;
import parlance.stance.StanceLexicon.FunctionWords;
import parlance.stance.StanceWord.Kind;

/** Whether a predicate is denied, and how its sentence gives it: as fact, wish, future, past. */
final class Circumstances {
  private static final int CLIMBS = 4;

  private final Scene scene;
  private final SyntaxTree tree;
  private final StanceLexicon lexicon;

  Circumstances(Scene scene, StanceLexicon lexicon) {
    this.scene = scene;
    this.tree = scene.tree;
    this.lexicon = lexicon;
  }

  boolean negated(int predicate) {
    boolean denied = false;
    int at = predicate;
    for (int climb = 0; climb < CLIMBS && at != SyntaxTree.NONE; climb++) {
      if (has(at, FunctionWords.NOT) || nobodyDoes(at)) {
        denied = !denied;
      }
      int head = tree.head(at);
      boolean gerund = tree.pos(at).equals("VBG") && tree.is(at, "dep", "ccomp");
      boolean carried = gerund || tree.is(at, "xcomp", "obj", "nsubj:pass");
      if (!carried || head == SyntaxTree.NONE) {
        break;
      }
      boolean verb = tree.pos(at).startsWith("V");
      FunctionWords denying = verb ? FunctionWords.DENY : FunctionWords.LOSE;
      if (lexicon.is(denying, tree.lemma(head))) {
        denied = !denied;
      }
      at = head;
    }
    return denied;
  }

  /** "Neither of them asked", "no government backed". */
  private boolean nobodyDoes(int predicate) {
    int subject = tree.child(predicate, "nsubj");
    return subject != SyntaxTree.NONE
        && (has(subject, FunctionWords.NOT)
            || lexicon.is(FunctionWords.NOT, tree.word(tree.first(subject))));
  }

  boolean has(int predicate, FunctionWords list) {
    for (int child : tree.children(predicate)) {
      boolean function =
          tree.is(child, "advmod", "amod", "aux", "det", "cc", "mark", "cop", "nsubj");
      boolean ofNextWord =
          child > predicate && child + 1 < tree.size() && tree.pos(child + 1).equals("IN");
      if (function
          && !ofNextWord
          && (lexicon.is(list, tree.lemma(child)) || lexicon.is(list, tree.word(child)))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the text gives the predicate as what somebody denies, dismisses, weighs or merely
   * claims: "denied backing it", "claims that they back it".
   */
  boolean isDisowned(int predicate) {
    int at = predicate;
    while (tree.head(at) != SyntaxTree.NONE
        && tree.is(at, "ccomp", "acl", "dep", "xcomp", "advcl", "conj")
        && !tree.is(at, "acl:relcl")) {
      int head = tree.head(at);
      boolean clause = !tree.pos(at).equals("VB") && !tree.is(at, "conj", "advcl");
      if (clause && (lexicon.is(FunctionWords.DISOWN, tree.lemma(head)) || opposes(head))) {
        return true;
      }
      at = head;
    }
    return false;
  }

  private boolean opposes(int verb) {
    return tree.pos(verb).startsWith("V")
        && lexicon.find(Kind.VERB, tree.lemma(verb)).stream()
            .anyMatch(word -> word.slots().get(StanceWord.OBJECT) == Polarity.AGAINST);
  }

  Modality modality(int predicate) {
    if (isConditional(predicate)) {
      return Modality.CONDITIONAL;
    }
    int at = predicate;
    for (int climb = 0; climb < CLIMBS; climb++) {
      Modality own = ownModality(at);
      int head = tree.head(at);
      if (own != Modality.ASSERTED || head == SyntaxTree.NONE) {
        return own == Modality.ASSERTED && isAsked(at) ? Modality.POSSIBLE : own;
      }
      if (!tree.is(at, "xcomp", "obj", "conj", "nsubj:pass")) {
        break;
      }
      at = head;
    }
    return isAsked(predicate) ? Modality.POSSIBLE : Modality.ASSERTED;
  }

  private Modality ownModality(int predicate) {
    if (tree.is(predicate, "ccomp", "dep") && has(predicate, FunctionWords.IF)) {
      return Modality.POSSIBLE;
    }
    if (has(predicate, FunctionWords.ONCE)) {
      return Modality.PAST;
    }
    if (has(predicate, FunctionWords.MAY) || has(predicate, FunctionWords.SHOULD)) {
      return Modality.POSSIBLE;
    }
    if (has(predicate, FunctionWords.WOULD)) {
      Quote quote = scene.quoteAround(predicate);
      return quote == null || quote.type() == Quote.Type.DIRECT
          ? Modality.CONDITIONAL
          : Modality.FUTURE;
    }
    return has(predicate, FunctionWords.WILL) ? Modality.FUTURE : Modality.ASSERTED;
  }

  private boolean isConditional(int predicate) {
    if (tree.is(predicate, "advcl") && has(predicate, FunctionWords.IF)) {
      return true;
    }
    for (int child : tree.children(predicate)) {
      boolean clause = tree.is(child, "advcl") && has(child, FunctionWords.IF);
      boolean phrase = tree.is(child, "obl", "nmod") && isCondition(child);
      boolean complement = tree.is(child, "xcomp") && isConditional(child);
      if (clause || phrase || complement) {
        return true;
      }
    }
    return false;
  }

  /** "As part of", "in exchange for". */
  private boolean isCondition(int noun) {
    return tree.children(noun, "case").stream()
        .anyMatch(
            marker ->
                lexicon.is(FunctionWords.CONDITION, tree.word(marker) + " " + tree.word(noun)));
  }

  boolean isAsked(int token) {
    Sentence sentence = scene.document.sentences().get(tree.sentence(token));
    for (int i = sentence.endToken() - 1; i >= sentence.firstToken(); i--) {
      if (tree.word(i).equals("?")) {
        return true;
      }
      if (!tree.is(i, "punct")) {
        return false;
      }
    }
    return false;
  }
}
