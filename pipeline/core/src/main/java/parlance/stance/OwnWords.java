package parlance.stance;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parlance.document.Quote;
import parlance.document.Span;
import parlance.document.Stance.Holder;
import parlance.document.Stance.Modality;
import parlance.document.Stance.Polarity;
import parlance.document.Stance.Target;
import parlance.parse.SyntaxTree;
import parlance.stance.StanceLexicon.FunctionWords;
import parlance.stance.StanceWord.Kind;

/** What speakers say in their own words and stand behind, collected as their stances. */
final class OwnWords {
  /**
   * Of 30 findings of "should" read on PolNeAR's training part, 24 were right; the other rules are
   * too rare there to tell, and take the same, rounded down.
   */
  private static final double SCORE = 0.75;

  private final Reading reading;
  private final Scene scene;
  private final SyntaxTree tree;
  private final StanceLexicon lexicon;
  private final List<Finding> findings = new ArrayList<>();

  OwnWords(Scene scene, StanceLexicon lexicon) {
    this.scene = scene;
    this.tree = scene.tree;
    this.lexicon = lexicon;
    reading = new Reading(scene, lexicon);
  }

  Reading reading() {
    return reading;
  }

  List<Finding> findings() {
    return findings;
  }

  /** The quote whose speaker says the token and means it, or null. */
  @Nullable Quote around(int token) {
    Quote quote = scene.quoteAround(token);
    boolean own =
        quote != null
            && quote.source() != null
            && quote.speaker() != null
            && !scene.isOfSomebodyElse(token)
            && isVouchedFor(quote);
    return own ? quote : null;
  }

  /** Whether its speaker means it: what somebody denies, dismisses or did not say is not theirs. */
  private boolean isVouchedFor(Quote quote) {
    Span cue = quote.cue();
    if (cue == null) {
      return true;
    }
    for (int token = tree.firstTokenFrom(cue.begin());
        token < tree.size() && tree.token(token).span().begin() < cue.end();
        token++) {
      boolean opposes =
          reading.wordsAt(Kind.VERB, token).stream()
              .anyMatch(word -> word.slots().containsValue(Polarity.AGAINST));
      boolean denies = lexicon.is(FunctionWords.DENY, tree.lemma(token));
      boolean denied =
          tree.pos(token).startsWith("V")
              && !lexicon.is(FunctionWords.THINK, tree.lemma(token))
              && reading.circumstances.negated(token);
      if (opposes || denies || denied) {
        return false;
      }
    }
    return true;
  }

  /** Who says the token and means it: the speaker of a quote, or the article's author; or null. */
  @Nullable Holder speaker(int token) {
    Quote quote = around(token);
    if (quote != null) {
      return new Holder(quote.speaker(), quote.source());
    }
    return reading.actors.isAuthors(token) ? AuthorVoice.AUTHOR : null;
  }

  /** Adds that a speaker favours or opposes what a phrase says. */
  void add(Holder speaker, int phrase, Polarity polarity, String by) {
    for (int member : scene.coordinated(phrase)) {
      boolean notThis = member != phrase && reading.circumstances.has(member, FunctionWords.NOT);
      boolean notInPhrase =
          isClause(member) && reading.circumstances.has(member, FunctionWords.NOT);
      Polarity own = notThis || notInPhrase ? polarity.opposite() : polarity;
      add(member, target(member), speaker, own, Modality.ASSERTED, by);
    }
  }

  void add(
      int predicate,
      @Nullable Target target,
      Holder holder,
      Polarity polarity,
      Modality modality,
      String by) {
    if (target != null) {
      findings.add(
          new Finding(predicate, holder, target, polarity, false, modality, null, SCORE, by));
    }
  }

  /** A passive or a predicate says little without its subject: "the treaty should be signed". */
  private boolean isClause(int member) {
    return reading.actors.isPassive(member) || tree.child(member, "cop") != SyntaxTree.NONE;
  }

  private @Nullable Target target(int member) {
    return isClause(member)
        ? reading.phrases.clause(member)
        : reading.phrases.target(member, SyntaxTree.NONE);
  }
}
