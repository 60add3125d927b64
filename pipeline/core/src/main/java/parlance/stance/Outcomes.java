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
  private final StanceLexicon lexicon;

  Outcomes(Scene scene, StanceLexicon lexicon) {
    this.scene = scene;
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

  private int outcomeOf(int object, int verb) {
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
    if (!lexicon.is(FunctionWords.LEAVE, tree.lemma(act))) {
      return null;
    }
    int actor =
        tree.pos(act).startsWith("N")
            ? tree.child(act, "nmod:poss", "nmod")
            : tree.child(act, "nsubj");
    if (actor == SyntaxTree.NONE && tree.is(act, "xcomp", "advcl")) {
      actor = tree.child(tree.head(act), "obj", "obl");
    }
    Mention mention = actor == SyntaxTree.NONE ? null : scene.mentionAt(actor);
    return mention != null && scene.canHold(mention) && mention.entity() != null
        ? new Target(mention.entity(), null, mention.span())
        : null;
  }
}
