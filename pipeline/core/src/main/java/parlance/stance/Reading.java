package parlance.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import parlance.document.Mention;
import parlance.document.Stance.Holder;
import parlance.document.Stance.Modality;
import parlance.document.Stance.Polarity;
import parlance.document.Stance.Target;
import parlance.parse.SyntaxTree;
import parlance.stance.StanceLexicon.FunctionWords;
import parlance.stance.StanceWord.Kind;
import parlance.stance.StanceWord.Negation;
import parlance.stance.StanceWord.Targets;

/** One pass of the lexicon over one document. */
final class Reading {
  /** What a stance passed on by another word ("rejected calls to …") keeps of its score. */
  private static final double COMPOSED = 0.9;

  final Scene scene;
  final SyntaxTree tree;
  final Actors actors;
  final Slots slots;
  final Holders holders;
  final TargetPhrases phrases;
  final Circumstances circumstances;
  private final StanceLexicon lexicon;
  private final List<Finding> findings = new ArrayList<>();

  Reading(Scene scene, StanceLexicon lexicon) {
    this.scene = scene;
    this.tree = scene.tree;
    this.lexicon = lexicon;
    actors = new Actors(scene);
    slots = new Slots(scene, actors, lexicon);
    holders = new Holders(scene, actors, slots, lexicon);
    phrases = new TargetPhrases(scene, lexicon);
    circumstances = new Circumstances(scene, lexicon);
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** Words of the lexicon at a token, its particle found where it needs one. */
  List<StanceWord> wordsAt(Kind kind, int token) {
    List<StanceWord> plain = new ArrayList<>();
    List<StanceWord> particled = new ArrayList<>();
    for (StanceWord word : lexicon.find(kind, tree.lemma(token))) {
      if (word.particle() == null) {
        plain.add(word);
      } else if (hasParticle(token, word.particle())) {
        particled.add(word);
      }
    }
    boolean otherVerb = tree.child(token, "compound:prt") != SyntaxTree.NONE;
    return particled.isEmpty() && !otherVerb ? plain : particled;
  }

  private boolean hasParticle(int token, String particle) {
    return tree.children(token).stream()
        .anyMatch(child -> child > token && tree.word(child).equalsIgnoreCase(particle));
  }

  void read(StanceWord word, int token) {
    boolean label = word.kind() == Kind.JUDGEMENT && slots.labelVerb(token) != SyntaxTree.NONE;
    boolean disowned = !label && circumstances.isDisowned(token);
    if (disowned || circumstances.has(token, FunctionWords.SHOULD)) {
      return;
    }
    List<Holder> who = holders.of(word, token);
    word.slots()
        .forEach(
            (slot, polarity) -> {
              for (int filler : fillers(word, token, slot)) {
                addAll(word, token, slot, polarity, filler, who);
              }
            });
    if (word.slots().containsKey(StanceWord.RECEIVER)) {
      receive(word, token, who);
    }
  }

  /** In "wants them to sign", they are no target. */
  private List<Integer> fillers(StanceWord word, int token, String slot) {
    List<Integer> found = slots.fillers(token, slot);
    boolean withInfinitive =
        slot.equals(StanceWord.OBJECT)
            && word.slots().containsKey(StanceWord.INFINITIVE)
            && !slots.fillers(token, StanceWord.INFINITIVE).isEmpty();
    return withInfinitive ? found.stream().filter(filler -> !isActor(filler)).toList() : found;
  }

  private boolean isActor(int token) {
    Mention mention = scene.mentionAt(token);
    return mention != null && scene.canHold(mention);
  }

  /** "The plan drew criticism from them": they are against the plan. */
  private void receive(StanceWord word, int noun, List<Holder> who) {
    int verb = holders.lightVerb(noun, FunctionWords.RECEIVE);
    if (verb == SyntaxTree.NONE) {
      return;
    }
    int receiver = actors.isPassive(verb) ? actors.passiveObject(verb) : actors.subjectToken(verb);
    if (receiver != SyntaxTree.NONE) {
      Polarity polarity = java.util.Objects.requireNonNull(word.slots().get(StanceWord.RECEIVER));
      addTargets(word, noun, StanceWord.RECEIVER, polarity, receiver, who, word.score());
    }
  }

  private void addAll(
      StanceWord word, int token, String slot, Polarity polarity, int filler, List<Holder> who) {
    boolean passedOn = false;
    if (slot.equals(StanceWord.OBJECT) && tree.pos(filler).startsWith("N")) {
      for (int member : scene.coordinated(filler)) {
        passedOn |= compose(word, token, polarity, member, who);
      }
    }
    if (!passedOn) {
      addTargets(word, token, slot, polarity, filler, who, word.score());
    }
  }

  /** "Rejected calls for a pause" is against a pause; "welcomed the support for it" is for it. */
  private boolean compose(StanceWord word, int token, Polarity outer, int noun, List<Holder> who) {
    boolean composed = false;
    for (StanceWord inner : wordsAt(Kind.NOUN, noun)) {
      for (Map.Entry<String, Polarity> slot : inner.slots().entrySet()) {
        boolean twiceAgainst = outer == Polarity.AGAINST && slot.getValue() == Polarity.AGAINST;
        if (twiceAgainst || slot.getKey().equals(StanceWord.RECEIVER)) {
          continue;
        }
        Polarity polarity = outer == Polarity.AGAINST ? Polarity.AGAINST : slot.getValue();
        for (int filler : slots.fillers(noun, slot.getKey())) {
          String rule = slot.getKey() + "+" + inner.word();
          addTargets(word, token, rule, polarity, filler, who, word.score() * COMPOSED);
          composed = true;
        }
      }
    }
    return composed;
  }

  private void addTargets(
      StanceWord word,
      int token,
      String slot,
      Polarity polarity,
      int filler,
      List<Holder> who,
      double score) {
    boolean denied = circumstances.negated(token);
    boolean reversed = denied && word.negation() == Negation.REVERSES;
    Modality modality = circumstances.modality(token);
    Polarity own = reversed ? opposite(polarity) : polarity;
    if (word.kind() == Kind.AGENT && !tree.pos(filler).startsWith("N")) {
      return;
    }
    for (int member : scene.coordinated(filler)) {
      Target target =
          slot.equals(StanceWord.THAT) ? phrases.clause(member) : phrases.target(member, token);
      if (target == null || (word.targets() == Targets.ACTORS && target.entity() == null)) {
        continue;
      }
      boolean turned =
          tree.pos(member).startsWith("V") && circumstances.has(member, FunctionWords.NOT);
      for (Holder holder : who) {
        findings.add(
            new Finding(
                token,
                holder,
                target,
                turned ? opposite(own) : own,
                denied && !reversed,
                modality,
                score,
                word.rule(slot)));
      }
    }
  }

  static Polarity opposite(Polarity polarity) {
    return polarity == Polarity.FAVOR ? Polarity.AGAINST : Polarity.FAVOR;
  }
}
