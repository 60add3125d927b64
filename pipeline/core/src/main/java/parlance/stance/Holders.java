package parlance.stance;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parlance.document.Mention;
import parlance.document.Quote;
import parlance.document.Stance.Holder;
import parlance.document.Stance.Polarity;
import parlance.parse.SyntaxTree;
import parlance.stance.StanceLexicon.FunctionWords;
import parlance.stance.StanceWord.Kind;

/** Decides who holds the stance of a lexicon word at a token, by the word's part of speech. */
final class Holders {
  private static final int CLIMBS = 3;
  private static final List<String> NOUN_MARKERS = List.of("from", "by", "of", "among");

  private final Scene scene;
  private final SyntaxTree tree;
  private final Actors actors;
  private final Slots slots;
  private final StanceLexicon lexicon;

  Holders(Scene scene, Actors actors, Slots slots, StanceLexicon lexicon) {
    this.scene = scene;
    this.tree = scene.tree;
    this.actors = actors;
    this.slots = slots;
    this.lexicon = lexicon;
  }

  List<Holder> of(StanceWord word, int token) {
    return of(word, token, CLIMBS);
  }

  private List<Holder> of(StanceWord word, int token, int climbs) {
    boolean passive =
        word.kind() == Kind.VERB
            && actors.isPassive(token)
            && actors.agent(token) != SyntaxTree.NONE;
    boolean received =
        word.kind() == Kind.NOUN
            && (receivingVerb(word, token) != SyntaxTree.NONE || isCuedFromAfar(token));
    List<Holder> cued = received || passive ? List.of() : ofCue(token);
    if (!cued.isEmpty()) {
      return cued;
    }
    return switch (word.kind()) {
      case VERB -> ofVerb(token, climbs);
      case NOUN -> ofNoun(word, token);
      case AGENT -> ofAgentNoun(token);
      case ADJECTIVE -> actors.holdersAt(described(token));
      case PREPOSITION ->
          tree.head(token) == SyntaxTree.NONE ? List.of() : actors.subjects(tree.head(token));
      case JUDGEMENT -> ofJudge(token);
    };
  }

  /** A noun's holder stands in its sentence; a source from elsewhere is likely somebody else. */
  private boolean isCuedFromAfar(int noun) {
    Quote quote = scene.quoteCuedBy(noun);
    if (quote == null || quote.source() == null) {
      return false;
    }
    int source = tree.headOf(quote.source());
    return source == SyntaxTree.NONE || tree.sentence(source) != tree.sentence(noun);
  }

  /** Who is opposed, ready, alarmed: also where the adjective is a participle. */
  private int described(int adjective) {
    return actors.isPassive(adjective)
        ? actors.passiveObject(adjective)
        : actors.subjectToken(adjective);
  }

  /** Who calls it so: the subject of "labelled", or the speaker. */
  private List<Holder> ofJudge(int token) {
    int label = slots.labelVerb(token);
    if (label != SyntaxTree.NONE) {
      List<Holder> cued = ofCue(label);
      return cued.isEmpty() ? actors.subjects(label) : cued;
    }
    if (actors.isAuthors(token)) {
      return List.of(AuthorVoice.AUTHOR);
    }
    return scene.isOfSomebodyElse(token) ? List.of() : ofSpeaker(scene.quoteAround(token));
  }

  /** The speaker of a quote, with the words that name the source. */
  static List<Holder> ofSpeaker(@Nullable Quote quote) {
    return quote == null || quote.speaker() == null
        ? List.of()
        : List.of(new Holder(quote.speaker(), quote.source()));
  }

  /** Where the word attributes a quote, the quote's source holds it. */
  private List<Holder> ofCue(int token) {
    Quote quote = scene.quoteCuedBy(token);
    if (quote == null || quote.source() == null || isUndergone(token)) {
      return List.of();
    }
    return quote.speaker() == null
        ? actors.holdersAt(tree.headOf(quote.source()))
        : List.of(new Holder(quote.speaker(), quote.source()));
  }

  /** "Endured criticism": the subject of a verb that expresses nothing does not hold it. */
  private boolean isUndergone(int token) {
    int verb = tree.head(token);
    return verb != SyntaxTree.NONE
        && tree.pos(token).startsWith("N")
        && tree.is(token, "obj")
        && !lexicon.is(FunctionWords.EXPRESS, tree.lemma(verb))
        && !lexicon.is(FunctionWords.LOSE, tree.lemma(verb));
  }

  private List<Holder> ofVerb(int verb, int climbs) {
    int agent = actors.isPassive(verb) ? actors.agent(verb) : SyntaxTree.NONE;
    if (agent != SyntaxTree.NONE) {
      return actors.holdersAt(agent);
    }
    int head = slots.governor(verb);
    boolean complement =
        actors.isInfinitive(verb)
            && climbs > 0
            && head != SyntaxTree.NONE
            && tree.is(verb, "xcomp", "acl", "ccomp", "advcl");
    if (complement) {
      for (Kind kind : Kind.values()) {
        for (StanceWord governor : lexicon.find(kind, tree.lemma(head))) {
          Polarity asked = governor.slots().get(StanceWord.INFINITIVE);
          if (asked != null) {
            return of(governor, head, climbs - 1);
          }
        }
      }
    }
    return actors.subjects(verb);
  }

  private List<Holder> ofNoun(StanceWord word, int noun) {
    List<Holder> owners = new ArrayList<>();
    for (int owner : tree.children(noun, "nmod:poss")) {
      owners.addAll(actors.holdersAt(owner));
    }
    for (String marker : NOUN_MARKERS) {
      if (!word.slots().containsKey(marker)) {
        for (int owner : slots.fillers(noun, marker)) {
          owners.addAll(actors.holdersAt(owner));
        }
      }
    }
    if (owners.isEmpty()) {
      for (int modifier : tree.children(noun, "amod", "compound")) {
        owners.addAll(adjectival(modifier));
      }
    }
    return owners.isEmpty() ? ofLightVerb(noun) : owners;
  }

  /** "US criticism", "Israeli opposition", "international calls". */
  private List<Holder> adjectival(int modifier) {
    Mention mention = scene.mentionAt(modifier);
    return mention != null && mention.entity() != null && scene.canHold(mention)
        ? List.of(new Holder(mention.entity(), mention.span()))
        : List.of();
  }

  /** "Voiced concern over", "concern was voiced by", "there is". */
  private List<Holder> ofLightVerb(int noun) {
    int expressed = lightVerb(noun, FunctionWords.EXPRESS);
    int verb = expressed == SyntaxTree.NONE ? lightVerb(noun, FunctionWords.LOSE) : expressed;
    if (verb == SyntaxTree.NONE) {
      return actsInIt(noun);
    }
    List<Holder> cued = ofCue(verb);
    return cued.isEmpty() ? actors.subjects(verb) : cued;
  }

  /** "Voted in favour of", "spoke in support of". */
  private List<Holder> actsInIt(int noun) {
    boolean inIt =
        tree.is(noun, "obl")
            && tree.children(noun, "case").stream().anyMatch(at -> tree.lemma(at).equals("in"));
    return inIt ? actors.subjects(tree.head(noun)) : List.of();
  }

  /** The verb by which a noun comes to its target: "drew criticism", "has the support of". */
  int receivingVerb(StanceWord word, int noun) {
    int verb = lightVerb(noun, FunctionWords.RECEIVE);
    boolean owned = !word.slots().containsKey("of") && !slots.byPreposition(noun, "of").isEmpty();
    return verb == SyntaxTree.NONE && owned ? lightVerb(noun, FunctionWords.POSSESS) : verb;
  }

  /** The verb of a list that a noun is the object of, or {@link SyntaxTree#NONE}. */
  int lightVerb(int noun, FunctionWords list) {
    int verb = tree.head(noun);
    if (verb == SyntaxTree.NONE) {
      return SyntaxTree.NONE;
    }
    if (tree.is(noun, "conj")) {
      return lightVerb(verb, list);
    }
    boolean metWith =
        tree.is(noun, "obl")
            && tree.children(noun, "case").stream()
                .anyMatch(at -> lexicon.is(list, tree.lemma(verb) + " " + tree.lemma(at)));
    boolean carried = tree.is(noun, "obj", "nsubj:pass") && lexicon.is(list, tree.lemma(verb));
    return carried || metWith ? verb : SyntaxTree.NONE;
  }

  /** "X, a supporter of …", "X is a critic of …", "critics of …" themselves. */
  private List<Holder> ofAgentNoun(int noun) {
    if (tree.child(noun, "cop") != SyntaxTree.NONE) {
      return actors.subjects(noun);
    }
    List<Holder> inIt = actsInIt(noun);
    if (!inIt.isEmpty()) {
      return inIt;
    }
    if (tree.is(noun, "appos")) {
      return actors.holdersAt(tree.head(noun));
    }
    if (tree.is(noun, "advcl")) {
      return actors.holdersAt(actors.subjectToken(tree.head(noun)));
    }
    @Nullable Mention mention = scene.mentionAt(noun);
    return mention == null || mention.entity() == null
        ? List.of()
        : List.of(new Holder(mention.entity(), mention.span()));
  }

  /** Who says so in "accused them of backing it"; null elsewhere. */
  @Nullable String charger(int token) {
    int head = tree.head(token);
    boolean charged =
        head != SyntaxTree.NONE
            && tree.is(token, "advcl")
            && lexicon.is(FunctionWords.CHARGE, tree.lemma(head));
    List<Holder> chargers = charged ? actors.subjects(head) : List.of();
    return chargers.isEmpty() ? null : chargers.get(0).entity();
  }
}
