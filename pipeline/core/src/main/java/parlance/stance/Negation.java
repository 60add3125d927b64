package parlance.stance;

import parlance.parse.SyntaxTree;
import parlance.stance.StanceLexicon.FunctionWords;

/** Whether a predicate is denied: "did not back", "failed to back", "nobody backs". */
final class Negation {
  private static final int CLIMBS = 4;

  private final SyntaxTree tree;
  private final StanceLexicon lexicon;

  Negation(Scene scene, StanceLexicon lexicon) {
    this.tree = scene.tree;
    this.lexicon = lexicon;
  }

  boolean negated(int predicate) {
    boolean denied = false;
    int at = predicate;
    for (int climb = 0; climb < CLIMBS && at != SyntaxTree.NONE; climb++) {
      if (isDenied(at) || nobodyDoes(at)) {
        denied = !denied;
      }
      int head = tree.head(at);
      if (head == SyntaxTree.NONE || !isCarriedBy(at, head)) {
        break;
      }
      if (deniesWhatItGoverns(at, head)) {
        denied = !denied;
      }
      at = head;
    }
    return denied;
  }

  private boolean isDenied(int at) {
    return (has(at, FunctionWords.NOT) && !isEmphatic(at)) || sharesDenial(at) || isLessThan(at);
  }

  /** "Less than enthusiastic". */
  private boolean isLessThan(int at) {
    int head = tree.head(at);
    return head != SyntaxTree.NONE
        && tree.is(at, "advcl")
        && lexicon.is(FunctionWords.NOT, tree.word(head));
  }

  /** "Did not seek or receive". */
  private boolean sharesDenial(int at) {
    int head = tree.head(at);
    return head != SyntaxTree.NONE
        && tree.is(at, "conj")
        && tree.pos(at).startsWith("V")
        && tree.child(at, "nsubj", "aux") == SyntaxTree.NONE
        && has(at, FunctionWords.OR)
        && has(head, FunctionWords.NOT);
  }

  /** "Could not agree more" denies nothing. */
  boolean isEmphatic(int predicate) {
    boolean able = has(predicate, FunctionWords.MAY);
    return able
        && tree.children(predicate).stream()
            .anyMatch(
                child -> child > predicate && lexicon.is(FunctionWords.MORE, tree.word(child)));
  }

  /** Whether "not" at the head denies the word too: "did not want to back", "has no plans". */
  private boolean isCarriedBy(int at, int head) {
    if (tree.pos(at).startsWith("V")) {
      boolean gerund =
          tree.pos(at).equals("VBG") && tree.is(at, "dep", "ccomp", "obj", "nsubj:pass");
      return gerund || tree.is(at, "xcomp") || (tree.is(at, "ccomp") && isUndone(head));
    }
    if (tree.is(at, "nmod")) {
      return lexicon.is(FunctionWords.LOSE, tree.lemma(head));
    }
    boolean light =
        lexicon.is(FunctionWords.EXPRESS, tree.lemma(head))
            || lexicon.is(FunctionWords.RECEIVE, tree.lemma(head))
            || lexicon.is(FunctionWords.LOSE, tree.lemma(head));
    return tree.is(at, "xcomp") || (light && tree.is(at, "obj", "nsubj:pass"));
  }

  private boolean deniesWhatItGoverns(int at, int head) {
    if (!tree.pos(at).startsWith("V")) {
      return lexicon.is(FunctionWords.LOSE, tree.lemma(head));
    }
    return lexicon.is(FunctionWords.DENY, tree.lemma(head)) || isUndone(head);
  }

  /** "Has yet to". */
  private boolean isUndone(int verb) {
    return tree.lemma(verb).equals("have") && has(verb, FunctionWords.YET);
  }

  /** "Neither of them asked", "no government backed". */
  private boolean nobodyDoes(int predicate) {
    int subject = tree.child(predicate, "nsubj");
    return subject != SyntaxTree.NONE
        && (has(subject, FunctionWords.NOT)
            || lexicon.is(FunctionWords.NOT, tree.word(tree.first(subject))));
  }

  /** Whether a function word of a list belongs to a predicate. */
  boolean has(int predicate, FunctionWords list) {
    for (int child : tree.children(predicate)) {
      boolean function =
          tree.is(child, "advmod", "amod", "aux", "det", "cc", "mark", "cop", "nsubj");
      if (function
          && !isOfNextWord(child, predicate)
          && (lexicon.is(list, tree.lemma(child)) || lexicon.is(list, tree.word(child)))) {
        return true;
      }
    }
    return false;
  }

  /** "Not in the least", "not only backed it but also paid for it". */
  private boolean isOfNextWord(int child, int predicate) {
    if (child + 1 >= tree.size()) {
      return false;
    }
    return (child > predicate && tree.pos(child + 1).equals("IN"))
        || lexicon.is(FunctionWords.ONLY, tree.lemma(child + 1));
  }
}
