package parlance.stance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parlance.document.Mention;
import parlance.document.Mention.Form;
import parlance.document.PairScore;
import parlance.document.PairScore.Party;
import parlance.document.Span;
import parlance.document.Stance;
import parlance.document.Stance.Holder;
import parlance.document.Stance.Modality;
import parlance.document.Stance.Polarity;
import parlance.document.Stance.Target;
import parlance.parse.SyntaxTree;

/**
 * What a transformer's reading of the sentences says of a document's stances.
 *
 * <p>Between two spans that the article brought marked it gives its best guess, also a weak one:
 * somebody asks for it. Of one such span it also says whether the sentence is for or against it.
 */
final class PairEvidence {
  static final String PAIR = "onnx:pair";
  static final String MARKED = "onnx:marked";
  static final String TONE = "onnx:tone";
  static final String CONFIRMED = "+onnx";

  /** Least share for a stance between actors that nobody marked. */
  private static final double LEAST = 0.85;

  /** Of a marked pair: how much less likely the sign that is given may be than "neither". */
  private static final double MARKED_HANDICAP = 0.6;

  /** How much likelier than "neither" the way must be in which a sentence treats a marked span. */
  private static final double TONE_MARGIN = 1.5;

  /** From this share of its sign on, a stance found by a rule is confirmed. */
  private static final double AGREED = 0.4;

  /** From this share of the opposite sign on, a rule is taken to have misread two actors. */
  private static final double CONTRADICTED = 0.5;

  private final Scene scene;
  private final SyntaxTree tree;
  private final Circumstances circumstances;
  private final Map<List<Span>, PairScore> bySpans = new HashMap<>();
  private final Set<String> named = new HashSet<>();
  private final Set<Span> marked = new HashSet<>();

  PairEvidence(Scene scene, Circumstances circumstances) {
    this.scene = scene;
    this.tree = scene.tree;
    this.circumstances = circumstances;
    scene.document.article().marked().forEach(name -> marked.add(name.span()));
    for (Mention mention : scene.document.mentions()) {
      if (mention.form() == Form.NAME && mention.entity() != null) {
        named.add(mention.entity());
      }
    }
    for (PairScore reading : scene.document.pairScores()) {
      Party holder = reading.holder();
      if (holder != null) {
        bySpans.put(List.of(holder.span(), reading.target().span()), reading);
      }
    }
  }

  /** The stances that stand, each marked in its {@code by} if the reading agrees. */
  List<Stance> weighed(List<Stance> stances) {
    List<Stance> weighed = new ArrayList<>();
    for (Stance stance : stances) {
      Span holder = stance.holder().span();
      PairScore reading =
          holder == null ? null : bySpans.get(List.of(holder, stance.target().span()));
      boolean contradicted =
          reading != null
              && stance.target().entity() != null
              && !stance.negated()
              && share(reading, stance.polarity().opposite()) > CONTRADICTED;
      boolean confirmed =
          reading != null && !stance.negated() && share(reading, stance.polarity()) >= AGREED;
      if (!contradicted) {
        String by = confirmed ? stance.by() + CONFIRMED : stance.by();
        weighed.add(stance.withBy(by));
      }
    }
    return weighed;
  }

  /**
   * What it adds to the stances that stand: pairs of actors of whose stance in the sentence no rule
   * has spoken, or none that stands, where both are marked.
   */
  List<Finding> found(List<Stance> standing) {
    Set<Pair> known = pairs(scene.document.stances());
    Set<Pair> still = pairs(standing);
    List<Finding> found = new ArrayList<>();
    for (PairScore reading : scene.document.pairScores()) {
      Party holder = reading.holder();
      boolean isNew =
          holder == null
              || !(isAsked(reading) ? still : known)
                  .contains(pair(holder.entity(), holder.span(), reading.target()));
      if (isNew && hasWords(reading) && isGiven(reading)) {
        found.add(finding(reading));
      }
    }
    return found;
  }

  private Set<Pair> pairs(List<Stance> stances) {
    Set<Pair> pairs = new HashSet<>();
    for (Stance stance : stances) {
      Target target = stance.target();
      Holder holder = stance.holder();
      pairs.add(pair(holder.entity(), holder.span(), new Party(target.entity(), target.span())));
    }
    return pairs;
  }

  /** Who is for or against whom in which sentence; what has no entity goes by its place. */
  private record Pair(@Nullable Object holder, Object target, int sentence) {}

  private Pair pair(@Nullable String holder, @Nullable Span holderSpan, Party target) {
    int sentence = tree.sentence(tree.firstTokenFrom(target.span().begin()));
    return new Pair(
        holder == null ? holderSpan : holder,
        target.entity() == null ? target.span() : target.entity(),
        sentence);
  }

  private boolean hasWords(PairScore reading) {
    Party holder = reading.holder();
    return tree.headOf(reading.target().span()) != SyntaxTree.NONE
        && (holder == null || tree.headOf(holder.span()) != SyntaxTree.NONE);
  }

  private static double share(PairScore reading, Polarity polarity) {
    return polarity == Polarity.FAVOR ? reading.favor() : reading.against();
  }

  private static double neither(PairScore reading) {
    return 1 - reading.favor() - reading.against();
  }

  private static Polarity sign(PairScore reading) {
    return reading.favor() > reading.against() ? Polarity.FAVOR : Polarity.AGAINST;
  }

  private boolean isGiven(PairScore reading) {
    Party holder = reading.holder();
    double share = share(reading, sign(reading));
    if (holder == null) {
      return isAsked(reading) && share > TONE_MARGIN * neither(reading);
    }
    if (!isAsked(reading)) {
      return share >= LEAST && isNamed(holder) && isNamed(reading.target()) && mayHold(reading);
    }
    PairScore turned = bySpans.get(List.of(reading.target().span(), holder.span()));
    boolean stronger = turned == null || share >= share(turned, sign(turned));
    return stronger && share > MARKED_HANDICAP * neither(reading);
  }

  private boolean isNamed(Party party) {
    return party.entity() != null && named.contains(party.entity());
  }

  /**
   * Whether the holder speaks, or does something with the target below: a network tells who is for
   * whom less well than that somebody is.
   */
  private boolean mayHold(PairScore reading) {
    Party holder = java.util.Objects.requireNonNull(reading.holder());
    int who = tree.headOf(holder.span());
    int about = tree.headOf(reading.target().span());
    while (who != SyntaxTree.NONE && tree.is(who, "conj")) {
      who = tree.head(who);
    }
    if (who == SyntaxTree.NONE || about == SyntaxTree.NONE) {
      return false;
    }
    boolean part = tree.is(who, "compound", "amod", "flat") || tree.is(about, "compound", "amod");
    if (part || tree.dominates(who, about)) {
      return false;
    }
    boolean agent =
        tree.is(who, "obl")
            && tree.children(who, "case").stream().anyMatch(by -> tree.lemma(by).equals("by"));
    boolean does = tree.is(who, "nsubj") && !tree.is(who, "nsubj:pass");
    return reading.quote() != null || ((does || agent) && tree.dominates(tree.head(who), about));
  }

  /** Whether the article brought all its actors marked. */
  private boolean isAsked(PairScore reading) {
    Party holder = reading.holder();
    return marked.contains(reading.target().span())
        && (holder == null || marked.contains(holder.span()));
  }

  private Finding finding(PairScore reading) {
    Party holder = reading.holder();
    Party target = reading.target();
    int predicate = predicate(holder, target);
    return new Finding(
        predicate,
        holder == null ? new Holder(null, null) : new Holder(holder.entity(), holder.span()),
        new Target(target.entity(), null, target.span()),
        sign(reading),
        false,
        tree.pos(predicate).startsWith("V") ? circumstances.modality(predicate) : Modality.ASSERTED,
        null,
        share(reading, sign(reading)),
        holder == null ? TONE : isAsked(reading) ? MARKED : PAIR);
  }

  /**
   * The lowest word that governs both; where the holder stands elsewhere, the verb over the target.
   */
  private int predicate(@Nullable Party holder, Party target) {
    int about = tree.headOf(target.span());
    int who = holder == null ? SyntaxTree.NONE : tree.headOf(holder.span());
    boolean together = who != SyntaxTree.NONE && tree.sentence(who) == tree.sentence(about);
    int at = about;
    while (tree.head(at) != SyntaxTree.NONE
        && !(together ? tree.dominates(at, who) : tree.pos(at).startsWith("V"))) {
      at = tree.head(at);
    }
    return at;
  }
}
