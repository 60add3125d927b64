package parlance.stance;

import java.util.List;
import parlance.document.Mention;
import parlance.document.Stance.Holder;
import parlance.document.Stance.Polarity;
import parlance.parse.SyntaxTree;
import parlance.stance.StanceLexicon.FunctionWords;

/**
 * What speakers ask of others or themselves: "Harbourland should sign the treaty", "the siege must
 * end", "he has to go", "we need a new treaty".
 */
final class ObligationRule implements StanceRule {
  private final StanceLexicon lexicon;

  ObligationRule(StanceLexicon lexicon) {
    this.lexicon = lexicon;
  }

  @Override
  public List<Finding> find(Scene scene) {
    OwnWords words = new OwnWords(scene, lexicon);
    for (int token = 0; token < scene.tree.size(); token++) {
      String lemma = scene.tree.lemma(token);
      if (lexicon.is(FunctionWords.SHOULD, lemma) || lexicon.is(FunctionWords.NEED, lemma)) {
        Holder speaker = words.speaker(token);
        if (speaker != null) {
          new Obligation(words, scene, speaker, token).read();
        }
      }
    }
    return words.findings();
  }

  /** A word of obligation in what somebody says. */
  private final class Obligation {
    private final OwnWords words;
    private final Reading reading;
    private final Scene scene;
    private final SyntaxTree tree;
    private final Holder speaker;
    private final int token;

    Obligation(OwnWords words, Scene scene, Holder speaker, int token) {
      this.words = words;
      this.reading = words.reading();
      this.scene = scene;
      this.tree = scene.tree;
      this.speaker = speaker;
      this.token = token;
    }

    void read() {
      boolean modal = lexicon.is(FunctionWords.SHOULD, tree.lemma(token)) || isHaveTo();
      int act = tree.child(token, "xcomp");
      if (modal && tree.is(token, "aux")) {
        bind(tree.head(token), tree.child(tree.head(token), "nsubj"), voice() + "should");
      } else if (modal && act != SyntaxTree.NONE && tree.pos(token).equals("MD")) {
        bind(act, tree.child(token, "nsubj"), voice() + "should");
      } else if (tree.pos(token).startsWith("V") && isOfNow()) {
        need();
      }
    }

    private String voice() {
      return speaker.equals(AuthorVoice.AUTHOR) ? "author:" : "speech:";
    }

    /** "Has to", which parsers take for an auxiliary. */
    private boolean isHaveTo() {
      String pos = tree.pos(token);
      return (pos.equals("VBZ") || pos.equals("VBP"))
          && token + 1 < tree.size()
          && tree.pos(token + 1).equals("TO");
    }

    private boolean isOfNow() {
      String pos = tree.pos(token);
      return pos.equals("VBZ") || pos.equals("VBP") || (pos.equals("VB") && isDenied(token));
    }

    /** "Norway needs to lift the embargo", "we need a treaty". */
    private void need() {
      int subject = tree.child(token, "nsubj");
      int act = tree.child(token, "xcomp");
      int thing = tree.child(token, "obj");
      if (act != SyntaxTree.NONE && reading.actors.isInfinitive(act) && thing == SyntaxTree.NONE) {
        bind(act, subject, voice() + "need");
      } else if (thing != SyntaxTree.NONE
          && subject != SyntaxTree.NONE
          && isOurs(subject)
          && !isHaveTo()
          && !tree.lemma(token).equals("have")
          && isAsserted(token, subject)) {
        words.add(speaker, thing, polarity(token), voice() + "need");
      }
    }

    /** What somebody must do: to stop is against what stops, to leave against who leaves. */
    private void bind(int verb, int subject, String by) {
      if (subject == SyntaxTree.NONE || !isAsserted(verb, subject) || foresees(verb)) {
        return;
      }
      Polarity polarity = polarity(verb);
      Mention mention = scene.mentionAt(subject);
      boolean actor = mention != null && scene.canHold(mention);
      boolean leaves = actor && reading.outcomes.leaves(verb);
      boolean ends =
          !actor
              && tree.child(verb, "obj", "xcomp", "ccomp") == SyntaxTree.NONE
              && lexicon.is(FunctionWords.END, tree.lemma(verb));
      int pointer = tree.child(verb, "obj");
      if (pointer != SyntaxTree.NONE && reading.phrases.isPointer(pointer)) {
        bindToThing(verb, pointer, polarity);
      } else if (leaves || ends) {
        words.add(speaker, subject, polarity.opposite(), by + "+" + tree.lemma(verb));
      } else {
        words.add(speaker, verb, polarity, by);
      }
    }

    /** "Members should reject it" is against what "it" means. */
    private void bindToThing(int verb, int pointer, Polarity polarity) {
      for (StanceWord word : reading.wordsAt(StanceWord.Kind.VERB, verb)) {
        Polarity done = word.slots().get(StanceWord.OBJECT);
        if (done != null) {
          Polarity own = polarity == Polarity.FAVOR ? done : done.opposite();
          words.add(speaker, pointer, own, voice() + "should+" + tree.lemma(verb));
        }
      }
    }

    /** "Should win by ten points" foresees, and asks for nothing. */
    private boolean foresees(int verb) {
      return lexicon.is(FunctionWords.FORESEEN, tree.lemma(verb));
    }

    private Polarity polarity(int verb) {
      boolean denied = isDenied(verb) != (verb != token && isDeniedBesides(verb));
      return denied != isDoubted(verb) ? Polarity.AGAINST : Polarity.FAVOR;
    }

    /** "Does not need to": the denial stands by the word of obligation. */
    private boolean isDeniedBesides(int verb) {
      return !tree.is(token, "aux")
          && !tree.is(verb, "xcomp")
          && reading.circumstances.has(token, FunctionWords.NOT);
    }

    private boolean isDenied(int verb) {
      return reading.circumstances.negated(verb);
    }

    /** "I do not think that they should". */
    private boolean isDoubted(int verb) {
      int matrix = tree.head(verb);
      return matrix != SyntaxTree.NONE
          && tree.is(verb, "ccomp")
          && lexicon.is(FunctionWords.THINK, tree.lemma(matrix))
          && reading.circumstances.negated(matrix);
    }

    private boolean isAsserted(int verb, int subject) {
      return !tree.is(verb, "acl", "advcl")
          && tree.pos(verb).startsWith("V")
          && subject < token
          && !tree.lemma(subject).equalsIgnoreCase("i")
          && !lexicon.is(FunctionWords.NOT, tree.lemma(subject))
          && !lexicon.is(FunctionWords.NOT, tree.word(tree.first(subject)))
          && !reading.circumstances.isAsked(verb)
          && !reading.circumstances.isSupposed(verb)
          && !isAskedInside(verb)
          && !isPastRegret(verb);
    }

    /** "Where we should go", "how far it should go". */
    private boolean isAskedInside(int verb) {
      for (int i = tree.first(verb); i < token; i++) {
        if (tree.pos(i).startsWith("W")) {
          return true;
        }
      }
      return false;
    }

    /** "Should have seen this" asks for nothing. */
    private boolean isPastRegret(int verb) {
      return tree.pos(verb).equals("VBN")
          && tree.children(verb, "aux").stream().anyMatch(aux -> tree.word(aux).equals("have"));
    }

    private boolean isOurs(int subject) {
      return tree.isFirstPerson(subject) && !tree.lemma(subject).equalsIgnoreCase("i");
    }
  }
}
