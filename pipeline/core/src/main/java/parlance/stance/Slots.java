package parlance.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import parlance.parse.SyntaxTree;
import parlance.stance.StanceLexicon.FunctionWords;
import parlance.stance.StanceWord.Kind;

/** Finds the tokens that fill the slots of a stance word in its sentence. */
final class Slots {
  private final Scene scene;
  private final SyntaxTree tree;
  private final Actors actors;
  private final Judgements judgements;
  private final StanceLexicon lexicon;

  Slots(Scene scene, Actors actors, StanceLexicon lexicon) {
    this.scene = scene;
    this.tree = scene.tree;
    this.actors = actors;
    this.lexicon = lexicon;
    judgements = new Judgements(scene, actors, lexicon);
  }

  /** Heads of what fills a slot of a predicate, without those joined to them by "and". */
  List<Integer> fillers(int predicate, String slot) {
    return switch (slot) {
      case StanceWord.OBJECT -> objects(predicate);
      case StanceWord.SUBJECT -> some(judgements.judged(predicate));
      case StanceWord.NOUN_SUBJECT ->
          tree.is(predicate, "amod") ? some(judgements.subject(predicate)) : List.of();
      case StanceWord.INFINITIVE -> infinitives(predicate);
      case StanceWord.THAT -> clauses(predicate);
      case StanceWord.RECEIVER -> List.of();
      case StanceWord.POSSESSOR -> possessors(predicate);
      default -> prepositional(predicate, slot);
    };
  }

  /** "Its critics", "Reed supporters". */
  private List<Integer> possessors(int noun) {
    List<Integer> found = new ArrayList<>(tree.children(noun, "nmod:poss"));
    for (int modifier : tree.children(noun, "compound", "amod")) {
      if (scene.mentionAt(modifier) != null) {
        found.add(modifier);
      }
    }
    return found;
  }

  /** The verb by which somebody calls something by a word: "labelled it a disaster". */
  int labelVerb(int word) {
    return judgements.labelVerb(word);
  }

  private static List<Integer> some(int token) {
    return token == SyntaxTree.NONE ? List.of() : List.of(token);
  }

  private List<Integer> objects(int predicate) {
    if (tree.pos(predicate).startsWith("V")) {
      return some(
          actors.isPassive(predicate) ? actors.passiveObject(predicate) : activeObject(predicate));
    }
    return tree.pos(predicate).equals("IN") ? copularObject(predicate) : List.of();
  }

  /** "Is against the plan": the noun that the preposition belongs to. */
  private List<Integer> copularObject(int preposition) {
    int noun = tree.head(preposition);
    boolean predicate =
        noun != SyntaxTree.NONE
            && tree.is(preposition, "case")
            && tree.child(noun, "cop") != SyntaxTree.NONE;
    return predicate ? List.of(noun) : List.of();
  }

  private int activeObject(int verb) {
    int object = tree.child(verb, "obj");
    if (object != SyntaxTree.NONE && tree.isRelative(object)) {
      return tree.is(verb, "csubj") ? tree.head(verb) : actors.antecedent(object);
    }
    if (object == SyntaxTree.NONE && tree.child(verb, "iobj") != SyntaxTree.NONE) {
      return tree.child(verb, "iobj");
    }
    boolean objectRelative =
        object == SyntaxTree.NONE
            && tree.is(verb, "acl:relcl")
            && tree.child(verb, "nsubj") != SyntaxTree.NONE
            && !tree.isRelative(tree.child(verb, "nsubj"));
    if (object != SyntaxTree.NONE && tree.child(object, "case") != SyntaxTree.NONE) {
      return SyntaxTree.NONE;
    }
    if (object != SyntaxTree.NONE && isSubjectOfNext(object)) {
      return SyntaxTree.NONE;
    }
    if (objectRelative) {
      return tree.head(verb);
    }
    return object == SyntaxTree.NONE ? misreadObject(verb) : object;
  }

  /**
   * "Opposes handing it over"; "a step that they oppose", where the parser reads "that" as "so".
   */
  private int misreadObject(int verb) {
    for (int child : tree.children(verb, "dep", "ccomp", "xcomp")) {
      boolean next = child == verb + 1 || (child == verb + 2 && tree.is(verb + 1, "compound:prt"));
      if (next && tree.pos(child).equals("VBG")) {
        return child;
      }
    }
    int that = tree.child(verb, "mark");
    boolean clause =
        tree.is(verb, "ccomp", "acl", "dep")
            && that > 0
            && tree.word(that).equals("that")
            && tree.child(verb, "ccomp", "xcomp", "obl") == SyntaxTree.NONE;
    boolean ofNoun = clause && tree.head(verb) == that - 1 && tree.pos(that - 1).startsWith("NN");
    return ofNoun ? that - 1 : SyntaxTree.NONE;
  }

  /** "Fear Keller will sign", where the parser takes Keller for what is feared. */
  private boolean isSubjectOfNext(int object) {
    int next = tree.last(object) + 1;
    return next < tree.size()
        && tree.sentence(next) == tree.sentence(object)
        && (tree.pos(next).equals("MD") || tree.pos(next).equals("VBZ"));
  }

  private List<Integer> infinitives(int predicate) {
    List<Integer> found = new ArrayList<>();
    for (int child : tree.children(predicate, "xcomp", "ccomp", "acl", "advcl", "dep")) {
      if (child > predicate && actors.isInfinitive(child) && !isQuestion(child)) {
        found.add(child);
      }
    }
    if (tree.pos(predicate).startsWith("N")) {
      return found.isEmpty() ? infinitivesOfNoun(predicate) : found;
    }
    if (!found.isEmpty() && !actors.isInfinitive(predicate)) {
      found.addAll(joinedAbove(predicate, found.get(0)));
    }
    return found;
  }

  /** In "urged them to stop and to let us in", parsers often hang "let" on "urged". */
  private List<Integer> joinedAbove(int verb, int infinitive) {
    return tree.children(verb, "conj").stream()
        .filter(joined -> joined > infinitive && actors.isInfinitive(joined))
        .toList();
  }

  /** Also "halt" in "their goal is to halt it", where the parser makes the goal its subject. */
  private List<Integer> infinitivesOfNoun(int noun) {
    int verb = tree.head(noun);
    boolean isTo =
        verb > noun
            && tree.is(noun, "nsubj")
            && actors.isInfinitive(verb)
            && tree.children(verb, "aux").stream().anyMatch(is -> tree.lemma(is).equals("be"));
    return isTo ? List.of(verb) : infinitivesBesideObject(noun);
  }

  /** "Decide whether to", "know how to". */
  private boolean isQuestion(int infinitive) {
    return tree.children(infinitive).stream()
        .anyMatch(
            child ->
                child < infinitive
                    && (tree.pos(child).startsWith("W")
                        || lexicon.is(FunctionWords.WHETHER, tree.lemma(child))));
  }

  /** In "rejected calls to halt it", parsers often hang "halt" on the verb. */
  private List<Integer> infinitivesBesideObject(int noun) {
    int verb = tree.head(noun);
    if (verb == SyntaxTree.NONE || !tree.is(noun, "obj") || takesInfinitive(verb)) {
      return List.of();
    }
    return tree.children(verb, "xcomp", "advcl").stream()
        .filter(child -> child > noun && actors.isInfinitive(child))
        .toList();
  }

  private boolean takesInfinitive(int verb) {
    return takesInfinitive(Kind.VERB, verb);
  }

  private boolean takesInfinitive(Kind kind, int token) {
    return lexicon.find(kind, tree.lemma(token)).stream()
        .anyMatch(word -> word.slots().containsKey(StanceWord.INFINITIVE));
  }

  /** What an infinitive belongs to: its head, or the noun in "rejected calls to halt it". */
  int governor(int infinitive) {
    int head = tree.head(infinitive);
    if (head != SyntaxTree.NONE) {
      for (int noun : tree.children(head, "obj")) {
        if (takesInfinitive(Kind.NOUN, noun)
            && infinitivesBesideObject(noun).contains(infinitive)) {
          return noun;
        }
      }
    }
    return head;
  }

  private List<Integer> clauses(int predicate) {
    List<Integer> found = new ArrayList<>();
    for (int child : tree.children(predicate, "ccomp", "acl")) {
      int mark = tree.child(child, "mark");
      boolean that = mark != SyntaxTree.NONE && tree.lemma(mark).equals("that");
      if (that && !actors.isInfinitive(child)) {
        found.add(child);
      }
    }
    return found;
  }

  private List<Integer> prepositional(int predicate, String preposition) {
    List<Integer> found = byPreposition(predicate, preposition);
    int head = tree.head(predicate);
    if (found.isEmpty() && isSubjectOfPhrase(predicate, preposition)) {
      return List.of(head);
    }
    if (found.isEmpty()
        && preposition.equals("to")
        && tree.is(predicate, "obj")
        && tree.child(head, "iobj") != SyntaxTree.NONE) {
      return List.of(tree.child(head, "iobj"));
    }
    boolean lightObject =
        found.isEmpty()
            && head != SyntaxTree.NONE
            && tree.pos(predicate).startsWith("N")
            && (tree.is(predicate, "obj", "nsubj:pass") || isLightOblique(predicate));
    return lightObject
        ? byPreposition(head, preposition).stream()
            .filter(filler -> filler != predicate && filler > predicate)
            .toList()
        : found;
  }

  /** "His hopes are for the ferry". */
  private boolean isSubjectOfPhrase(int noun, String preposition) {
    int head = tree.head(noun);
    return head != SyntaxTree.NONE
        && tree.pos(noun).startsWith("N")
        && tree.is(noun, "nsubj")
        && tree.child(head, "cop") != SyntaxTree.NONE
        && tree.children(head, "case").stream()
            .anyMatch(marker -> tree.word(marker).equals(preposition));
  }

  /** "Voted in favour of", "met with anger over". */
  private boolean isLightOblique(int noun) {
    return tree.is(noun, "obl")
        && tree.children(noun, "case").stream()
            .anyMatch(marker -> lexicon.is(FunctionWords.LIGHT, tree.lemma(marker)));
  }

  /** Dependents that a preposition introduces: "over the plan", "against invading". */
  List<Integer> byPreposition(int predicate, String preposition) {
    List<Integer> found = new ArrayList<>();
    for (int child : tree.children(predicate, "obl", "nmod", "advcl", "acl", "xcomp", "dep")) {
      boolean fronted = child < predicate && tree.pos(predicate).startsWith("V");
      if (actors.isInfinitive(child) || fronted) {
        continue;
      }
      for (int marker : tree.children(child, "case", "mark")) {
        if (tree.word(marker).toLowerCase(Locale.ROOT).equals(preposition)) {
          found.add(child);
          break;
        }
      }
    }
    found.removeIf(filler -> lexicon.is(FunctionWords.TIME, tree.lemma(filler)));
    return found;
  }
}
