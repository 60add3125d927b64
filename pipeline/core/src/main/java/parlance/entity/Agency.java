package parlance.entity;

import parlance.entity.ActorNouns.Trait;
import parlance.parse.SyntaxTree;

/**
 * Whether a name does what only somebody does who acts: "Ostwick rejected the offer", "urged
 * Ostwick", "Ostwick's decision", "relations between Ostwick and Norland"; not "visited Ostwick".
 */
final class Agency {
  private final SyntaxTree tree;
  private final ActorNouns nouns;

  Agency(Discourse discourse) {
    this.tree = discourse.tree();
    this.nouns = discourse.lexicon().nouns();
  }

  boolean acts(Candidate name) {
    int token = name.head();
    while (tree.is(token, "conj") && tree.head(token) != SyntaxTree.NONE) {
      token = tree.head(token);
    }
    int above = tree.head(token);
    if (above == SyntaxTree.NONE) {
      return false;
    }
    String lemma = tree.lemma(above);
    if (tree.relation(token).equals("nsubj")) {
      return isActing(above);
    }
    if (tree.is(token, "obj", "nsubj")) {
      return nouns.has(Trait.ADDRESSING_VERBS, lemma);
    }
    if (tree.is(token, "nmod:poss")) {
      return nouns.has(Trait.ACTS, lemma);
    }
    String preposition = preposition(token);
    return switch (preposition) {
      case "by" ->
          tree.is(token, "obl", "nmod") && (isActing(above) || nouns.has(Trait.ACTS, lemma));
      case "between" -> nouns.has(Trait.BETWEEN, lemma);
      case "from" -> nouns.has(Trait.ACTS, lemma);
      case "on" -> lemma.equals("call");
      default -> false;
    };
  }

  private boolean isActing(int verb) {
    boolean gerund = tree.pos(verb).equals("VBG") && tree.child(verb, "aux") == SyntaxTree.NONE;
    if (!tree.pos(verb).startsWith("VB") || gerund) {
      return false;
    }
    String lemma = tree.lemma(verb);
    return nouns.has(Trait.ACTING_VERBS, lemma) || nouns.has(Trait.REPORTING_VERBS, lemma);
  }

  private String preposition(int token) {
    int preposition = tree.child(token, "case");
    return preposition == SyntaxTree.NONE ? "" : tree.lemma(preposition);
  }
}
