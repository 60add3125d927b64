package parlance.stance;

import java.util.List;
import parlance.document.Quote;
import parlance.document.Stance.Holder;
import parlance.document.Stance.Modality;
import parlance.document.Stance.Polarity;
import parlance.parse.SyntaxTree;
import parlance.stance.StanceLexicon.FunctionWords;
import parlance.stance.StanceWord.Kind;

/**
 * What a speaker's own words want, without a word for it: "no peace without a treaty", "only
 * through talks", "we will not leave".
 */
final class SpeechRule implements StanceRule {
  private final StanceLexicon lexicon;

  SpeechRule(StanceLexicon lexicon) {
    this.lexicon = lexicon;
  }

  @Override
  public List<Finding> find(Scene scene) {
    OwnWords words = new OwnWords(scene, lexicon);
    for (int token = 0; token < scene.tree.size(); token++) {
      Quote quote = mayWant(scene.tree.lemma(token)) ? words.around(token) : null;
      if (quote != null) {
        new InQuote(words, scene, quote, token).read();
      }
    }
    return words.findings();
  }

  private boolean mayWant(String lemma) {
    return lexicon.is(FunctionWords.WITHOUT, lemma)
        || lexicon.is(FunctionWords.ONLY, lemma)
        || lexicon.is(FunctionWords.COMMIT, lemma);
  }

  /** The token of a quote that is looked at. */
  private final class InQuote {
    private final OwnWords words;
    private final Reading reading;
    private final Scene scene;
    private final SyntaxTree tree;
    private final Quote quote;
    private final Holder speaker;
    private final int token;

    InQuote(OwnWords words, Scene scene, Quote quote, int token) {
      this.words = words;
      this.reading = words.reading();
      this.scene = scene;
      this.tree = scene.tree;
      this.quote = quote;
      this.token = token;
      speaker = new Holder(quote.speaker(), quote.source());
    }

    void read() {
      String lemma = tree.lemma(token);
      if (lexicon.is(FunctionWords.WITHOUT, lemma) && tree.is(token, "case", "mark")) {
        without();
      } else if (lexicon.is(FunctionWords.ONLY, lemma)) {
        only();
      } else if (lexicon.is(FunctionWords.COMMIT, lemma) && tree.pos(token).equals("VB")) {
        commitment();
      }
    }

    private void without() {
      int need = tree.head(token);
      int verb = tree.head(need);
      while (verb != SyntaxTree.NONE && !tree.pos(verb).startsWith("V") && !tree.is(verb, "root")) {
        verb = tree.head(verb);
      }
      boolean cue = verb != SyntaxTree.NONE && quote.equals(scene.quoteCuedBy(verb));
      int clause = cue ? tree.child(verb, "ccomp") : verb;
      if (clause != SyntaxTree.NONE
          && isOfNow(clause)
          && isGood(clause)
          && reading.circumstances.negated(clause)) {
        words.add(speaker, need, Polarity.FAVOR, "speech:not-without");
      }
    }

    /** "Cannot walk without a stick" asks for nothing; "will never have peace without" does. */
    private boolean isGood(int clause) {
      return !tree.pos(clause).startsWith("V")
          || lexicon.is(FunctionWords.ATTAIN, tree.lemma(clause));
    }

    /**
     * "Nobody has won without it" tells of the past; "there is no peace without it" asks for it.
     */
    private boolean isOfNow(int clause) {
      boolean modal =
          tree.children(clause, "aux").stream().anyMatch(aux -> tree.pos(aux).equals("MD"));
      int copula = tree.child(clause, "cop");
      String pos = tree.pos(copula == SyntaxTree.NONE ? clause : copula);
      return modal || pos.equals("VBZ") || pos.equals("VBP");
    }

    private void only() {
      int verb = tree.head(token);
      if (verb == SyntaxTree.NONE) {
        return;
      }
      List<Integer> ways =
          tree.pos(verb).startsWith("V") ? tree.children(verb, "obl") : List.of(verb);
      for (int means : ways) {
        int marker = tree.child(means, "case");
        boolean through = marker > token && lexicon.is(FunctionWords.THROUGH, tree.lemma(marker));
        if (through) {
          words.add(speaker, means, Polarity.FAVOR, "speech:only-through");
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
          words.add(
              token,
              reading.phrases.target(token, SyntaxTree.NONE),
              holder,
              Polarity.AGAINST,
              Modality.FUTURE,
              "speech:will-not");
        }
      }
    }
  }
}
