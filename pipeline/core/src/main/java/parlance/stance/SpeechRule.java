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

/**
 * What a speaker's own words want: "Harbourland should sign the treaty", "no peace without a
 * treaty", "only through talks", "we will not leave".
 */
final class SpeechRule implements StanceRule {
  /**
   * Of 30 findings of "should" read on PolNeAR's training part, 24 were right; the other rules are
   * too rare there to tell, and take the same, rounded down.
   */
  private static final double SCORE = 0.75;

  private final StanceLexicon lexicon;

  SpeechRule(StanceLexicon lexicon) {
    this.lexicon = lexicon;
  }

  @Override
  public List<Finding> find(Scene scene) {
    Reading reading = new Reading(scene, lexicon);
    List<Finding> findings = new ArrayList<>();
    for (int token = 0; token < scene.tree.size(); token++) {
      Quote quote = scene.quoteAround(token);
      boolean own =
          quote != null
              && quote.source() != null
              && !scene.isOfSomebodyElse(token)
              && isVouchedFor(reading, quote);
      if (quote != null && own) {
        new InQuote(reading, quote, token, findings).read();
      }
    }
    return findings;
  }

  /** Whether its speaker means it: what somebody denies, dismisses or did not say is not theirs. */
  private boolean isVouchedFor(Reading reading, Quote quote) {
    Span cue = quote.cue();
    if (cue == null) {
      return true;
    }
    SyntaxTree tree = reading.tree;
    for (int token = tree.firstTokenFrom(cue.begin());
        token < tree.size() && tree.token(token).span().begin() < cue.end();
        token++) {
      boolean opposes =
          reading.wordsAt(Kind.VERB, token).stream()
              .anyMatch(word -> word.slots().containsValue(Polarity.AGAINST));
      boolean denies = lexicon.is(FunctionWords.DENY, tree.lemma(token));
      boolean denied = tree.pos(token).startsWith("V") && reading.circumstances.negated(token);
      if (opposes || denies || denied) {
        return false;
      }
    }
    return true;
  }

  /** The token of a quote that is looked at. */
  private final class InQuote {
    private final Reading reading;
    private final Scene scene;
    private final SyntaxTree tree;
    private final Quote quote;
    private final int token;
    private final List<Finding> findings;

    InQuote(Reading reading, Quote quote, int token, List<Finding> findings) {
      this.reading = reading;
      this.scene = reading.scene;
      this.tree = reading.tree;
      this.quote = quote;
      this.token = token;
      this.findings = findings;
    }

    void read() {
      String lemma = tree.lemma(token);
      if (lexicon.is(FunctionWords.SHOULD, lemma) && tree.is(token, "aux")) {
        obligation(tree.head(token));
      } else if (lexicon.is(FunctionWords.WITHOUT, lemma) && tree.is(token, "case", "mark")) {
        without();
      } else if (lexicon.is(FunctionWords.ONLY, lemma)) {
        only();
      } else if (lexicon.is(FunctionWords.COMMIT, lemma) && tree.pos(token).equals("VB")) {
        commitment();
      }
    }

    private void obligation(int verb) {
      boolean asserted =
          !tree.is(verb, "acl", "advcl")
              && !reading.circumstances.isAsked(verb)
              && !isPastRegret(verb)
              && !isEmbedded(verb)
              && tree.pos(verb).startsWith("V");
      if (asserted) {
        Polarity polarity = reading.circumstances.negated(verb) ? Polarity.AGAINST : Polarity.FAVOR;
        addSpeaker(verb, polarity, "speech:should");
      }
    }

    /** "Where we should go", "I should say": nobody is asked for anything. */
    private boolean isEmbedded(int verb) {
      return tree.children(verb).stream()
          .anyMatch(
              child -> tree.pos(child).startsWith("W") || tree.lemma(child).equalsIgnoreCase("i"));
    }

    /** "Should have seen this" asks for nothing. */
    private boolean isPastRegret(int verb) {
      return tree.children(verb, "aux").stream().anyMatch(aux -> tree.lemma(aux).equals("have"));
    }

    private void without() {
      int need = tree.head(token);
      int verb = tree.head(need);
      while (verb != SyntaxTree.NONE && !tree.pos(verb).startsWith("V") && !tree.is(verb, "root")) {
        verb = tree.head(verb);
      }
      boolean cue = verb != SyntaxTree.NONE && quote.equals(scene.quoteCuedBy(verb));
      int clause = cue ? tree.child(verb, "ccomp") : verb;
      if (clause != SyntaxTree.NONE && isOfNow(clause) && reading.circumstances.negated(clause)) {
        addSpeaker(need, Polarity.FAVOR, "speech:not-without");
      }
    }

    /**
     * "Nobody has won without it" tells of the past; "there is no peace without it" asks for it.
     */
    private boolean isOfNow(int clause) {
      boolean modal =
          tree.children(clause, "aux").stream().anyMatch(aux -> tree.pos(aux).equals("MD"));
      String pos = tree.pos(clause);
      return modal || pos.equals("VBZ") || pos.equals("VBP");
    }

    private void only() {
      int verb = tree.head(token);
      if (verb == SyntaxTree.NONE || !tree.pos(verb).startsWith("V")) {
        return;
      }
      for (int means : tree.children(verb, "obl")) {
        int marker = tree.child(means, "case");
        boolean through = marker > token && lexicon.is(FunctionWords.THROUGH, tree.lemma(marker));
        if (through) {
          addSpeaker(means, Polarity.FAVOR, "speech:only-through");
        }
      }
    }

    /** "Will not halt" is against halting: a position of its subject, which the speaker reports. */
    private void commitment() {
      boolean refused =
          reading.circumstances.has(token, FunctionWords.NOT)
              && (reading.circumstances.has(token, FunctionWords.WILL)
                  || reading.circumstances.has(token, FunctionWords.WOULD))
              && lexicon.find(Kind.VERB, tree.lemma(token)).isEmpty();
      if (refused) {
        for (Holder holder : reading.actors.subjects(token)) {
          add(
              reading.phrases.target(token, SyntaxTree.NONE),
              holder,
              Polarity.AGAINST,
              Modality.FUTURE,
              "speech:will-not");
        }
      }
    }

    private void addSpeaker(int phrase, Polarity polarity, String by) {
      Holder speaker = new Holder(quote.speaker(), quote.source());
      for (int member : scene.coordinated(phrase)) {
        boolean notThis = member != phrase && reading.circumstances.has(member, FunctionWords.NOT);
        add(target(member), speaker, notThis ? Polarity.AGAINST : polarity, Modality.ASSERTED, by);
      }
    }

    /** A passive or a predicate says little without its subject: "the treaty should be signed". */
    private @Nullable Target target(int member) {
      boolean needsSubject =
          reading.actors.isPassive(member) || tree.child(member, "cop") != SyntaxTree.NONE;
      return needsSubject
          ? reading.phrases.clause(member)
          : reading.phrases.target(member, SyntaxTree.NONE);
    }

    private void add(
        @Nullable Target target, Holder holder, Polarity polarity, Modality modality, String by) {
      if (target != null) {
        findings.add(new Finding(token, holder, target, polarity, false, modality, SCORE, by));
      }
    }
  }
}
