package parlance.stance;

import parlance.parse.SyntaxTree;
import parlance.stance.StanceLexicon.FunctionWords;

/** Finds what a word of judgement is said of. */
final class Judgements {
  private static final int CLIMBS = 3;

  private final SyntaxTree tree;
  private final Actors actors;
  private final StanceLexicon lexicon;

  Judgements(Scene scene, Actors actors, StanceLexicon lexicon) {
    this.tree = scene.tree;
    this.actors = actors;
    this.lexicon = lexicon;
  }

  /** What "a disaster" is said of: its subject, or the object of "labelled". */
  int judged(int word) {
    int label = labelVerb(word);
    if (label == SyntaxTree.NONE) {
      return subject(word);
    }
    if (actors.isPassive(label)) {
      return actors.passiveObject(label);
    }
    int own = tree.child(word, "nsubj");
    if (own != SyntaxTree.NONE) {
      return own;
    }
    for (int object : tree.children(label, "obj", "iobj")) {
      if (object != word) {
        return tree.isRelative(object) ? actors.antecedent(object) : object;
      }
    }
    return tree.is(label, "acl:relcl") ? tree.head(label) : SyntaxTree.NONE;
  }

  /**
   * "The dam is a disgrace", "is a bad idea", "it is wrong to build it", "building it is wrong".
   */
  int subject(int word) {
    int predicate = word;
    if (tree.child(word, "cop") == SyntaxTree.NONE) {
      predicate = tree.head(word);
      boolean modifies =
          predicate != SyntaxTree.NONE
              && tree.is(word, "amod")
              && lexicon.is(FunctionWords.JUDGED, tree.lemma(predicate))
              && tree.child(predicate, "cop") != SyntaxTree.NONE;
      if (!modifies) {
        return SyntaxTree.NONE;
      }
    }
    int subject = tree.child(predicate, "nsubj", "csubj");
    if (subject != SyntaxTree.NONE && isGerundOf(subject)) {
      return tree.head(subject);
    }
    if (subject == SyntaxTree.NONE || isMisread(subject, predicate)) {
      return SyntaxTree.NONE;
    }
    if (!tree.lemma(subject).equals("it")) {
      return subject;
    }
    for (int child : tree.children(predicate, "xcomp", "ccomp", "csubj", "advcl", "acl")) {
      if (child > predicate && actors.isInfinitive(child)) {
        return child;
      }
    }
    boolean alone =
        predicate == word
            && tree.child(predicate, "xcomp", "ccomp", "csubj", "advcl", "acl") == SyntaxTree.NONE;
    return alone ? subject : SyntaxTree.NONE;
  }

  /**
   * "There was fraud"; "closing" read as a noun before "the mine would be a disaster"; "a line
   * between Oslo and [the coast is a blunder]".
   */
  private boolean isMisread(int subject, int predicate) {
    int before = tree.first(subject) - 1;
    boolean afterGerund = before >= 0 && tree.head(before) == predicate && tree.is(before, "dep");
    boolean noun =
        tree.pos(subject).startsWith("N")
            || tree.pos(subject).startsWith("PRP")
            || tree.pos(subject).equals("VBG")
            || actors.isInfinitive(subject)
            || tree.isRelative(subject);
    int joined = tree.is(predicate, "conj") ? tree.head(predicate) : SyntaxTree.NONE;
    boolean joinedToPlace =
        joined != SyntaxTree.NONE
            && tree.pos(joined).startsWith("N")
            && tree.child(joined, "cop") == SyntaxTree.NONE
            && tree.is(joined, "nmod", "obl");
    return afterGerund || joinedToPlace || !noun;
  }

  private boolean isGerundOf(int noun) {
    int head = tree.head(noun);
    return head != SyntaxTree.NONE
        && head < noun
        && tree.pos(head).equals("VBG")
        && tree.is(noun, "obj");
  }

  /** The verb by which somebody calls something by a word: "labelled it a disaster". */
  int labelVerb(int word) {
    int verb = tree.head(word);
    boolean labelled =
        verb != SyntaxTree.NONE
            && tree.is(word, "xcomp", "obj", "obl", "dep", "ccomp", "advcl")
            && lexicon.is(FunctionWords.LABEL, tree.lemma(verb));
    return labelled || verb == SyntaxTree.NONE ? verb : labelVerbAfar(word);
  }

  /**
   * In "call the affair regrettable" and "regard a zone carved out of it as a breach", parsers hang
   * the label on the nearest noun or participle.
   */
  private int labelVerbAfar(int word) {
    int noun = tree.head(word);
    boolean besideObject =
        word > noun && tree.is(noun, "obj") && tree.is(word, "dep", "amod") && isMarkedOff(word);
    boolean as =
        tree.children(word, "case", "mark").stream().anyMatch(at -> tree.lemma(at).equals("as"));
    int verb = tree.head(noun);
    for (int climb = 0; climb < CLIMBS && verb != SyntaxTree.NONE; climb++) {
      int object = tree.child(verb, "obj");
      boolean labels = lexicon.is(FunctionWords.LABEL, tree.lemma(verb));
      if (labels && object > verb && object < word && (as || (besideObject && object == noun))) {
        return verb;
      }
      verb = as ? tree.head(verb) : SyntaxTree.NONE;
    }
    return SyntaxTree.NONE;
  }

  private boolean isMarkedOff(int word) {
    return word > 0 && tree.pos(word - 1).equals("``");
  }
}
