package parlance.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parlance.document.Mention;
import parlance.document.Stance.Holder;
import parlance.document.Stance.Polarity;
import parlance.document.Stance.Target;
import parlance.parse.SyntaxTree;
import parlance.stance.StanceLexicon.FunctionWords;
import parlance.stance.StanceWord.Kind;

/** One pass of the lexicon over one document. */
final class Reading {
  /** What a stance passed on by another word ("rejected calls to …") keeps of its score. */
  private static final double COMPOSED = 0.9;

  /**
   * What a stance toward what "it" takes up keeps of its score: set by hand, for in 100 articles of
   * PolNeAR's training part there are only two.
   */
  private static final double TAKEN_UP = 0.9;

  private static final String POINTED = "+it";

  final Scene scene;
  final SyntaxTree tree;
  final Actors actors;
  final Slots slots;
  final Holders holders;
  final TargetPhrases phrases;
  final Circumstances circumstances;
  final Outcomes outcomes;
  private final Attitudes attitudes;
  private final StanceLexicon lexicon;
  private final List<Finding> findings = new ArrayList<>();

  Reading(Scene scene, StanceLexicon lexicon) {
    this.scene = scene;
    this.tree = scene.tree;
    this.lexicon = lexicon;
    actors = new Actors(scene, lexicon);
    slots = new Slots(scene, actors, lexicon);
    holders = new Holders(scene, actors, slots, lexicon);
    phrases = new TargetPhrases(scene, lexicon);
    outcomes = new Outcomes(scene, actors, lexicon);
    circumstances = new Circumstances(scene, lexicon);
    attitudes = new Attitudes(scene, actors, slots, circumstances, lexicon);
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
    if (lexicon.is(FunctionWords.CONDITION, tree.word(token))) {
      return;
    }
    boolean label = word.kind() == Kind.JUDGEMENT && slots.labelVerb(token) != SyntaxTree.NONE;
    boolean disowned =
        !label && (circumstances.isDisowned(token) || circumstances.isWished(word.kind(), token));
    boolean undone =
        lexicon.is(FunctionWords.DEED, tree.lemma(token)) && actors.isInfinitive(token);
    if (disowned || undone || circumstances.has(token, FunctionWords.SHOULD)) {
      return;
    }
    List<Holder> who = new ArrayList<>(holders.of(word, token));
    who.addAll(actors.alsoSubjects(token));
    if (who.isEmpty()) {
      return;
    }
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

  /** In "wants them to sign" and "kept them from signing", they are no target. */
  private List<Integer> fillers(StanceWord word, int token, String slot) {
    List<Integer> found = slots.fillers(token, slot);
    boolean withAct =
        slot.equals(StanceWord.OBJECT)
            && (hasAct(word, token, StanceWord.INFINITIVE) || hasAct(word, token, "from"));
    boolean habit =
        lexicon.is(FunctionWords.HABIT, tree.lemma(token))
            && !circumstances.has(token, FunctionWords.WOULD);
    if (slot.equals(StanceWord.INFINITIVE)) {
      return habit
          ? List.of()
          : found.stream().filter(act -> !isBesideTarget(word, token, act)).toList();
    }
    if (found.isEmpty() && isWishFor(token, slot) && outcomes.subject(token) != SyntaxTree.NONE) {
      return List.of(outcomes.subject(token));
    }
    boolean wish = withAct && lexicon.is(FunctionWords.WISH, tree.lemma(token));
    return withAct ? found.stream().filter(filler -> !wish && !isActor(filler)).toList() : found;
  }

  /** "Happy to hear", "committed to a process to draft it". */
  private boolean isBesideTarget(StanceWord word, int token, int act) {
    boolean perceived =
        word.kind() == Kind.ADJECTIVE && lexicon.is(FunctionWords.PERCEIVE, tree.lemma(act));
    return perceived
        || (word.slots().containsKey("to")
            && slots.fillers(token, "to").stream().anyMatch(filler -> filler < act));
  }

  private boolean isWishFor(int token, String slot) {
    return slot.equals(StanceWord.OBJECT) && lexicon.is(FunctionWords.WISH, tree.lemma(token));
  }

  private boolean hasAct(StanceWord word, int token, String slot) {
    return word.slots().containsKey(slot)
        && slots.fillers(token, slot).stream().anyMatch(act -> tree.pos(act).startsWith("V"));
  }

  private boolean isActor(int token) {
    Mention mention = scene.mentionAt(token);
    return mention != null && scene.canHold(mention);
  }

  /** "The plan drew criticism from them": they are against the plan. */
  private void receive(StanceWord word, int noun, List<Holder> who) {
    int verb = holders.receivingVerb(word, noun);
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
    boolean refusesAStance =
        slot.equals(StanceWord.INFINITIVE) && polarity == Polarity.AGAINST && takesAStance(filler);
    if (refusesAStance) {
      return;
    }
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

  /** Whether a verb has a word and a target of its own, which "refused to" then turns round. */
  private boolean takesAStance(int verb) {
    return !lexicon.is(FunctionWords.DEED, tree.lemma(verb))
        && wordsAt(Kind.VERB, verb).stream()
            .flatMap(word -> word.slots().keySet().stream())
            .anyMatch(slot -> !slots.fillers(verb, slot).isEmpty());
  }

  /** "Rejected calls for a pause" is against a pause; "welcomed the support for it" is for it. */
  private boolean compose(StanceWord word, int token, Polarity outer, int noun, List<Holder> who) {
    boolean composed = false;
    for (StanceWord inner : wordsAt(Kind.NOUN, noun)) {
      if (!inner.slots().containsKey(StanceWord.INFINITIVE)) {
        continue;
      }
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
    boolean toPeople = slot.equals(StanceWord.POSSESSOR);
    if (word.kind() == Kind.AGENT && !toPeople && !tree.pos(filler).startsWith("N")) {
      return;
    }
    Attitude attitude = attitudes.of(word, token, polarity);
    List<Holder> others = toPeople ? who.stream().filter(one -> !isAt(one, token)).toList() : who;
    for (int member : scene.coordinated(filler)) {
      boolean turned =
          tree.pos(member).startsWith("V") && circumstances.has(member, FunctionWords.NOT);
      Attitude own = turned ? attitude.opposite() : attitude;
      Target leaver = outcomes.leaver(member);
      if (leaver != null) {
        String rule = word.rule(slot + "+" + tree.lemma(member));
        add(token, who, leaver, own.opposite(), score, rule);
      }
      if (isWishFor(token, slot) && phrases.isPointer(member)) {
        wish(token, slot, own, member, who, score);
        continue;
      }
      Target target = target(token, slot, member);
      if (target != null && word.takes(target)) {
        boolean pointed = phrases.isPointer(member);
        String rule = pointed ? slot + POINTED : slot;
        add(token, others, target, own, pointed ? score * TAKEN_UP : score, word.rule(rule));
      }
    }
  }

  /** "Wants it blocked" is against it, as "blocked it" is. */
  private void wish(
      int token, String slot, Attitude attitude, int object, List<Holder> who, double score) {
    int become = outcomes.outcomeOf(object, token);
    Target target = become == SyntaxTree.NONE ? null : phrases.target(object, token);
    for (StanceWord done :
        become == SyntaxTree.NONE ? List.<StanceWord>of() : wordsAt(Kind.VERB, become)) {
      Polarity polarity = done.slots().get(StanceWord.OBJECT);
      if (target != null && polarity != null && attitude.polarity() == Polarity.FAVOR) {
        Attitude own = new Attitude(polarity, attitude.negated(), attitude.modality());
        add(token, who, target, own, score * TAKEN_UP, done.rule(slot + POINTED));
      }
    }
  }

  private @Nullable Target target(int token, String slot, int member) {
    if (isWishFor(token, slot) && outcomes.hasOutcome(member, token)) {
      return outcomes.outcome(member, token);
    }
    return slot.equals(StanceWord.THAT) ? phrases.clause(member) : phrases.target(member, token);
  }

  private boolean isAt(Holder holder, int token) {
    return holder.span() != null && holder.span().overlaps(tree.token(token).span());
  }

  private void add(
      int token, List<Holder> who, Target target, Attitude attitude, double score, String rule) {
    for (Holder holder : who) {
      findings.add(
          new Finding(
              token,
              holder,
              target,
              attitude.polarity(),
              attitude.negated(),
              attitude.modality(),
              holders.charger(token),
              score,
              rule));
    }
  }
}
