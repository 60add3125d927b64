package parlance.stance;

import org.jspecify.annotations.Nullable;
import parlance.document.Mention;
import parlance.document.Stance.Target;
import parlance.parse.SyntaxTree;
import parlance.stance.StanceLexicon.FunctionWords;

/** What is to become of something or somebody, where that is what a stance is about. */
final class Outcomes {
  private final Scene scene;
  private final SyntaxTree tree;
  private final Actors actors;
  private final StanceLexicon lexicon;

  Outcomes(Scene scene, Actors actors, StanceLexicon lexicon) {
    this.scene = scene;
    this.actors = actors;
    this.tree = scene.tree;
    this.lexicon = lexicon;
  }

  /** Whether what is wanted is that something become of it: "wants the fighting paused". */
  boolean hasOutcome(int object, int verb) {
    return outcomeOf(object, verb) != SyntaxTree.NONE;
  }

  /** "The siege" in "wants the siege lifted", where the parser makes it a subject; or NONE. */
  int subject(int verb) {
    for (int clause : tree.children(verb, "xcomp", "ccomp")) {
      int subject = tree.child(clause, "nsubj");
      if (subject > verb && hasOutcome(subject, verb)) {
        return subject;
      }
    }
    return SyntaxTree.NONE;
  }

  int outcomeOf(int object, int verb) {
    for (int parent : new int[] {object, verb}) {
      for (int child : tree.children(parent, "acl", "xcomp", "advcl", "ccomp", "dep", "amod")) {
        boolean become =
            tree.pos(child).startsWith("JJ")
                || tree.pos(child).equals("VBN")
                || (tree.pos(child).equals("VBD") && tree.head(object) == child);
        if (child > object
            && become
            && tree.child(child, "mark", "aux", "case") == SyntaxTree.NONE
            && !tree.is(child, "acl:relcl")
            && tree.child(child, "obl") == SyntaxTree.NONE) {
          return child;
        }
      }
    }
    return SyntaxTree.NONE;
  }

  /** "The fighting paused"; null where the words do not say what. */
  @Nullable Target outcome(int object, int verb) {
    int become = outcomeOf(object, verb);
    boolean said = !tree.pos(object).startsWith("PRP") && !tree.pos(object).endsWith("DT");
    return said && become != SyntaxTree.NONE
        ? new Target(null, null, tree.span(tree.first(object), become))
        : null;
  }

  /**
   * Who is to leave, in "that Keller resign", "the resignation of Keller"; null where nobody is.
   */
  @Nullable Target leaver(int act) {
    boolean noun = tree.pos(act).startsWith("N");
    if (!lexicon.is(FunctionWords.LEAVE, tree.lemma(act)) || !(noun || leaves(act))) {
      return null;
    }
    int actor = noun ? removed(act) : tree.child(act, "nsubj");
    if (!noun && actor == SyntaxTree.NONE && tree.is(act, "xcomp", "advcl")) {
      int verb = tree.head(act);
      actor = actors.isPassive(verb) ? actors.passiveObject(verb) : tree.child(verb, "obj", "iobj");
    }
    Mention mention = actor == SyntaxTree.NONE ? null : scene.mentionAt(actor);
    return mention != null && scene.canHold(mention) && mention.entity() != null
        ? new Target(mention.entity(), null, mention.span())
        : null;
  }

  /** Whether a verb means to leave for good: "must go", not "go to Oslo" or "quit smoking". */
  boolean leaves(int verb) {
    return lexicon.is(FunctionWords.LEAVE, tree.lemma(verb))
        && tree.child(verb, "obj", "xcomp", "ccomp", "compound:prt", "advmod", "obl")
            == SyntaxTree.NONE;
  }

  /** Keller in "the dismissal of Keller", "Reed's dismissal of Keller" and "Keller's dismissal". */
  private int removed(int noun) {
    for (int other : tree.children(noun, "nmod")) {
      int marker = tree.child(other, "case");
      boolean owner = tree.is(other, "nmod:poss");
      if (!owner && marker != SyntaxTree.NONE && tree.lemma(marker).equals("of")) {
        return other;
      }
    }
    return tree.child(noun, "nmod:poss");
  }
}
