package parlance.entity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import parlance.model.Models;
import parlance.parse.SyntaxTree;

/** The words that the rules know; immutable. */
record Lexicon(ActorNouns nouns, NameAliases aliases, Genders genders, Set<String> animate) {
  private static final String ANIMATE = "edu/stanford/nlp/models/dcoref/animate.unigrams.txt";

  static Lexicon load(Models models) {
    return new Lexicon(
        new ActorNouns(models),
        new NameAliases(models),
        new Genders(models),
        new HashSet<>(WordLists.lines(models, ANIMATE)));
  }

  /** Whether a noun that is in no mention may still mean a person: an unknown name or calling. */
  boolean maybePerson(SyntaxTree tree, int noun) {
    boolean calling =
        tree.pos(noun).equals("NN")
            && tree.child(noun, "det") != SyntaxTree.NONE
            && animate.contains(tree.lemma(noun));
    boolean name = tree.pos(noun).equals("NNP") && tree.child(noun, "det") == SyntaxTree.NONE;
    return calling || name;
  }

  /** Names of the models that it is read from. */
  static List<String> models() {
    List<String> names = new ArrayList<>(List.of(ActorNouns.MODEL, ANIMATE));
    names.addAll(NameAliases.MODELS);
    names.addAll(Genders.MODELS);
    return List.copyOf(names);
  }
}
