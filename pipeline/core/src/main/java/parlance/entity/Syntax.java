package parlance.entity;

import parlance.entity.ActorNouns.Trait;
import parlance.parse.SyntaxTree;

/** What a mention does in its sentence. */
final class Syntax {
  /** The grammatical part that a mention plays, the most salient first. */
  enum Part {
    SUBJECT,
    POSSESSOR,
    OBJECT,
    OBLIQUE,
    MODIFIER
  }

  private final SyntaxTree tree;
  private final ActorNouns nouns;

  Syntax(Discourse discourse) {
    this.tree = discourse.tree();
    this.nouns = discourse.lexicon().nouns();
  }

  /** The token by which the phrase hangs in its clause: an apposition hangs where its noun does. */
  private int anchor(int head) {
    int token = head;
    while (tree.is(token, "appos", "conj", "flat", "compound")
        && tree.head(token) != SyntaxTree.NONE
        && !tree.pos(tree.head(token)).startsWith("VB")) {
      token = tree.head(token);
    }
    return token;
  }

  Part part(Candidate candidate) {
    int anchor = candidate.head();
    if (tree.is(anchor, "compound")) {
      return Part.MODIFIER;
    }
    anchor = anchor(anchor);
    if (tree.is(anchor, "nsubj", "csubj")) {
      return Part.SUBJECT;
    }
    if (tree.is(anchor, "nmod:poss")) {
      return Part.POSSESSOR;
    }
    if (tree.is(anchor, "obj", "iobj")) {
      return Part.OBJECT;
    }
    return tree.is(anchor, "obl", "nmod", "root") ? Part.OBLIQUE : Part.MODIFIER;
  }

  /** The verb of which the candidate is an argument, or {@link SyntaxTree#NONE}. */
  int predicate(Candidate candidate) {
    int anchor = anchor(candidate.head());
    return tree.is(anchor, "nsubj", "obj", "iobj", "obl") ? tree.head(anchor) : SyntaxTree.NONE;
  }

  /** Whether the candidate is the subject of a verb of saying or thinking. */
  boolean speaks(Candidate candidate) {
    int verb = predicate(candidate);
    return verb != SyntaxTree.NONE
        && part(candidate) == Part.SUBJECT
        && nouns.has(Trait.REPORTING_VERBS, tree.lemma(verb));
  }

  /** Whether the candidate is the subject of a verb for what only those do who have a will. */
  boolean wants(Candidate candidate) {
    int verb = predicate(candidate);
    return verb != SyntaxTree.NONE
        && part(candidate) == Part.SUBJECT
        && nouns.has(Trait.WILLING_VERBS, tree.lemma(verb));
  }

  /** How deep the clause lies below its sentence's main clause; the quote's own clause counts. */
  int depth(Candidate candidate) {
    int depth = 0;
    for (int token = anchor(candidate.head());
        tree.head(token) != SyntaxTree.NONE;
        token = tree.head(token)) {
      if (tree.is(token, "ccomp", "advcl", "acl", "xcomp")) {
        depth++;
      }
    }
    return depth;
  }
}
