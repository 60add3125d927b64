package parlance.stance;

import java.util.List;
import parlance.document.Quote;
import parlance.document.Sentence;
import parlance.document.Stance.Modality;
import parlance.document.Stance.Polarity;
import parlance.parse.SyntaxTree;
import parlance.stance.StanceLexicon.FunctionWords;
import parlance.stance.StanceWord.Kind;

/** How its sentence gives a predicate: as fact, guess, wish, future, past, or as nobody's view. */
final class Circumstances {
  private static final int CLIMBS = 4;

  private final Scene scene;
  private final SyntaxTree tree;
  private final StanceLexicon lexicon;
  private final Negation negation;

  Circumstances(Scene scene, StanceLexicon lexicon) {
    this.scene = scene;
    this.tree = scene.tree;
    this.lexicon = lexicon;
    negation = new Negation(scene, lexicon);
  }

  boolean negated(int predicate) {
    return negation.negated(predicate);
  }

  boolean has(int predicate, FunctionWords list) {
    return negation.has(predicate, list);
  }

  /**
   * Whether the text gives the predicate as what somebody denies, dismisses, weighs or merely
   * claims: "denied backing it", "claims that they back it", "were accused of backing it".
   */
  boolean isDisowned(int predicate) {
    int at = predicate;
    while (tree.head(at) != SyntaxTree.NONE
        && tree.is(at, "ccomp", "acl", "dep", "xcomp", "advcl", "conj")
        && !tree.is(at, "acl:relcl")
        && !isDoneToHead(at)) {
      int head = tree.head(at);
      boolean charge =
          tree.is(at, "advcl")
              && lexicon.is(FunctionWords.CHARGE, tree.lemma(head))
              && tree.child(head, "nsubj:pass") != SyntaxTree.NONE
              && tree.child(head, "obl") == SyntaxTree.NONE;
      boolean clause = !tree.pos(at).matches("VB|CC") && !tree.is(at, "conj", "advcl");
      if (charge
          || (clause && (lexicon.is(FunctionWords.DISOWN, tree.lemma(head)) || opposes(head)))) {
        return true;
      }
      at = head;
    }
    return false;
  }

  /** "A claim rejected by them": the participle says what was done to the claim, not what it is. */
  private boolean isDoneToHead(int participle) {
    return tree.is(participle, "acl")
        && tree.pos(participle).equals("VBN")
        && tree.child(participle, "mark", "aux", "nsubj") == SyntaxTree.NONE;
  }

  /** "Recommends that they back it", "questions about its support": nobody does so yet. */
  boolean isWished(Kind kind, int token) {
    int head = tree.head(token);
    if (head == SyntaxTree.NONE) {
      return false;
    }
    if (kind == Kind.NOUN) {
      return tree.is(token, "nmod") && lexicon.is(FunctionWords.DISOWN, tree.lemma(head));
    }
    return kind == Kind.VERB
        && tree.is(token, "ccomp", "acl")
        && !tree.is(token, "acl:relcl")
        && !isInfinitive(token)
        && lexicon.is(FunctionWords.WISHED, tree.lemma(head));
  }

  private boolean opposes(int verb) {
    return tree.pos(verb).startsWith("V")
        && lexicon.find(Kind.VERB, tree.lemma(verb)).stream()
            .anyMatch(
                word ->
                    word.particle() == null
                        && word.slots().get(StanceWord.OBJECT) == Polarity.AGAINST);
  }

  Modality modality(int predicate) {
    if (isAsked(predicate) || isSupposed(predicate)) {
      return Modality.POSSIBLE;
    }
    if (isConditional(predicate)) {
      return Modality.CONDITIONAL;
    }
    int at = predicate;
    for (int climb = 0; climb < CLIMBS; climb++) {
      Modality own = ownModality(at);
      int head = tree.head(at);
      if (own != Modality.ASSERTED || head == SyntaxTree.NONE) {
        return own;
      }
      if (!tree.is(at, "xcomp", "obj", "conj", "nsubj:pass")) {
        break;
      }
      if (tree.is(at, "xcomp")) {
        own = ofGovernor(head);
      }
      if (own != Modality.ASSERTED) {
        return own;
      }
      at = head;
    }
    return Modality.ASSERTED;
  }

  /** "Is expected to", "is likely to", "is going to"; "used to". */
  private Modality ofGovernor(int head) {
    boolean bare = tree.child(head, "obj") == SyntaxTree.NONE;
    if (bare && lexicon.is(FunctionWords.ONCE, tree.word(head))) {
      return Modality.PAST;
    }
    return lexicon.is(FunctionWords.EXPECT, tree.lemma(head)) ? Modality.FUTURE : Modality.ASSERTED;
  }

  private Modality ownModality(int predicate) {
    if (has(predicate, FunctionWords.ONCE)) {
      return Modality.PAST;
    }
    boolean may = has(predicate, FunctionWords.MAY) && !negation.isEmphatic(predicate);
    if (may || has(predicate, FunctionWords.SHOULD)) {
      return Modality.POSSIBLE;
    }
    boolean politely = lexicon.is(FunctionWords.HABIT, tree.lemma(predicate));
    if (has(predicate, FunctionWords.WOULD) && !politely) {
      Quote quote = scene.quoteAround(predicate);
      return quote == null || quote.type() == Quote.Type.DIRECT
          ? Modality.CONDITIONAL
          : Modality.FUTURE;
    }
    boolean headline =
        tree.is(predicate, "root")
            && tree.pos(predicate).equals("VB")
            && !tree.children(predicate, "mark", "aux").isEmpty()
            && tree.pos(tree.child(predicate, "mark", "aux")).equals("TO");
    return headline || has(predicate, FunctionWords.WILL) ? Modality.FUTURE : Modality.ASSERTED;
  }

  /**
   * Whether it is feared, guessed, imagined or asked about: "fears that they back it", "whether
   * they back it", "as if they backed it".
   */
  boolean isSupposed(int predicate) {
    int at = predicate;
    for (int climb = 0; climb < CLIMBS && tree.head(at) != SyntaxTree.NONE; climb++) {
      if (has(at, FunctionWords.WHETHER) || isComparison(at) || isImagined(at)) {
        return true;
      }
      if (tree.is(at, "acl:relcl")) {
        return false;
      }
      int head = tree.head(at);
      boolean clause = tree.is(at, "ccomp", "acl", "dep", "csubj") && !isInfinitive(at);
      if (clause && lexicon.is(FunctionWords.SUPPOSE, tree.lemma(head))) {
        return true;
      }
      if (!tree.is(at, "ccomp", "acl", "dep", "csubj", "xcomp", "conj", "advcl")) {
        return false;
      }
      at = head;
    }
    return has(at, FunctionWords.WHETHER) || isComparison(at) || isImagined(at);
  }

  /** "Suppose they back it", where the parser takes the clause to be the main one. */
  private boolean isImagined(int clause) {
    return tree.children(clause, "discourse", "parataxis").stream()
        .anyMatch(
            child ->
                child < clause
                    && tree.pos(child).equals("VB")
                    && lexicon.is(FunctionWords.SUPPOSE, tree.lemma(child)));
  }

  private boolean isInfinitive(int verb) {
    return tree.children(verb, "mark", "aux").stream()
        .anyMatch(mark -> tree.pos(mark).equals("TO"));
  }

  /** "As if", "as though". */
  private boolean isComparison(int clause) {
    return tree.children(clause, "mark").stream()
        .anyMatch(
            mark ->
                lexicon.is(FunctionWords.AS, tree.lemma(mark))
                    && tree.child(mark, "fixed") != SyntaxTree.NONE);
  }

  boolean isConditional(int predicate) {
    if (tree.is(predicate, "advcl") && isCondition(predicate)) {
      return true;
    }
    for (int child : tree.children(predicate)) {
      boolean clause = tree.is(child, "advcl") && isCondition(child);
      boolean phrase = tree.is(child, "obl", "nmod", "advcl") && opensWithCondition(child);
      boolean complement = tree.is(child, "xcomp") && isConditional(child);
      if (clause || phrase || complement) {
        return true;
      }
    }
    return false;
  }

  /** "If they sign", "unless they sign", "had they signed"; not "even if" and not "as if". */
  private boolean isCondition(int clause) {
    List<Integer> marks = tree.children(clause, "mark", "advmod");
    for (int mark : marks) {
      if (lexicon.is(FunctionWords.IF, tree.word(mark))) {
        return mark == 0 || !lexicon.is(FunctionWords.AS, tree.lemma(mark - 1));
      }
    }
    int auxiliary = tree.child(clause, "aux");
    int subject = tree.child(clause, "nsubj");
    return auxiliary != SyntaxTree.NONE
        && subject > auxiliary
        && tree.child(clause, "mark") == SyntaxTree.NONE
        && auxiliary == tree.first(clause);
  }

  /** "As part of", "in exchange for", "pending". */
  private boolean opensWithCondition(int noun) {
    return tree.children(noun, "case", "mark").stream()
        .anyMatch(
            marker ->
                lexicon.is(FunctionWords.CONDITION, tree.word(marker))
                    || lexicon.is(
                        FunctionWords.CONDITION, tree.word(marker) + " " + tree.word(noun)));
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
