package parlance.quote;

import static parlance.quote.Scene.NONE;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parlance.document.Span;
import parlance.parse.SyntaxTree;

/**
 * A predicate that may be a cue, with its subject and the verb group around it.
 *
 * @param head the verb, or the adjective or noun after a copula
 * @param top the verb that governs it through infinitives: "went" of "went on to say"
 * @param subject head of the nominal that the predicate is said of, or {@link Scene#NONE}
 */
record Frame(Scene scene, int head, int top, int subject, boolean passive) {
  private static final int LONGEST_CHAIN = 4;

  static Frame of(Scene scene, int head) {
    SyntaxTree tree = scene.tree();
    int top = head;
    for (int i = 0; i < LONGEST_CHAIN && climbs(tree, top); i++) {
      top = tree.head(top);
    }
    boolean passive =
        tree.child(head, "aux:pass", "nsubj:pass") != NONE
            || (tree.pos(head).equals("VBN")
                && tree.is(head, "acl")
                && !tree.is(head, "acl:relcl"));
    return new Frame(scene, head, top, actual(scene, subject(tree, top), top), passive);
  }

  /**
   * The subject, or where the parse took a dateline for it, the last noun before the verb group.
   */
  private static int actual(Scene scene, int subject, int verb) {
    SyntaxTree tree = scene.tree();
    if (subject == NONE || !isNominal(tree.pos(subject))) {
      return afterRelative(scene, verb);
    }
    if (tree.sentence(subject) != tree.sentence(verb) || subject >= scene.firstOfSentence(verb)) {
      return subject;
    }
    int at = verb - 1;
    while (at >= scene.firstOfSentence(verb) && tree.head(at) == verb && !scene.isNoun(at)) {
      at--;
    }
    return at >= scene.firstOfSentence(verb) && scene.isNoun(at) ? at : NONE;
  }

  /** "officials who asked not to be named said": the parse took the cue for the relative verb. */
  private static int afterRelative(Scene scene, int verb) {
    SyntaxTree tree = scene.tree();
    if (!tree.is(verb, "acl:relcl")) {
      return NONE;
    }
    int noun = tree.head(verb);
    boolean relative = noun + 1 < verb && tree.pos(noun + 1).equals("WP");
    for (int i = noun + 2; relative && i < verb; i++) {
      if (tree.pos(i).equals("VBD") || tree.pos(i).equals("VBZ") || tree.pos(i).equals("VBP")) {
        return noun;
      }
    }
    return NONE;
  }

  private static boolean isNominal(String pos) {
    return pos.startsWith("NN")
        || pos.startsWith("PRP")
        || pos.startsWith("W")
        || pos.startsWith("JJ")
        || pos.equals("DT")
        || pos.equals("CD");
  }

  /** "continued to say", "was quick to say": the subject is that of the verb above. */
  private static boolean climbs(SyntaxTree tree, int token) {
    int above = tree.head(token);
    return above != NONE
        && above < token
        && tree.is(token, "xcomp")
        && !hasOwn(tree, token, "nsubj")
        && !hasOwn(tree, above, "obj", "iobj")
        && tree.sentence(above) == tree.sentence(token);
  }

  /** Whether a predicate has a dependent of a kind; the "it" of "made it clear that" is none. */
  private static boolean hasOwn(SyntaxTree tree, int predicate, String... relations) {
    int dependent = tree.child(predicate, relations);
    return dependent != NONE && !tree.lemma(dependent).equals("it");
  }

  private static int subject(SyntaxTree tree, int predicate) {
    int at = predicate;
    for (int i = 0; i <= LONGEST_CHAIN && at != NONE; i++) {
      int subject = tree.child(at, "nsubj");
      if (subject != NONE) {
        return isEmpty(tree, at, subject) ? NONE : subject;
      }
      if (tree.child(at, "expl") != NONE) {
        return NONE;
      }
      if (tree.is(at, "acl") && !tree.is(at, "acl:relcl")) {
        int noun = tree.head(at);
        if (at == predicate && afterComma(tree, at) && !tree.is(noun, "nsubj")) {
          at = clauseOf(tree, noun);
          continue;
        }
        return noun;
      }
      boolean participle = tree.pos(at).equals("VBG") || tree.pos(at).equals("VBN");
      boolean shares =
          tree.is(at, "conj")
              || (tree.is(at, "advcl", "dep", "ccomp", "parataxis") && participle)
              || (tree.is(at, "advcl") && tree.pos(at).equals("VB"));
      if (tree.is(at, "xcomp")) {
        if (hasOwn(tree, tree.head(at), "obj", "iobj")) {
          return tree.child(tree.head(at), "obj", "iobj");
        }
        at = tree.head(at);
      } else if (shares) {
        boolean aside = participle && at == predicate && afterComma(tree, at);
        at = aside ? reporter(tree, at) : tree.head(at);
      } else {
        return NONE;
      }
    }
    return NONE;
  }

  /**
   * Whose clause a participle after a comma goes on with: in "Lee said the bridge was safe, noting
   * that", Lee's. Where the clause before it has a subject that might speak too, nobody's.
   */
  private static int reporter(SyntaxTree tree, int participle) {
    int clause = tree.head(participle);
    int report = clause == NONE || !tree.is(clause, "ccomp") ? NONE : tree.head(clause);
    if (report == NONE || report > clause || tree.child(report, "nsubj") == NONE) {
      return clause;
    }
    int inner = tree.child(clause, "nsubj");
    boolean maySpeak =
        inner != NONE && (tree.pos(inner).startsWith("NNP") || tree.pos(inner).startsWith("PRP"));
    return maySpeak && !tree.lemma(participle).equals("add") ? NONE : report;
  }

  /** The "it" of "it is clear that". */
  private static boolean isEmpty(SyntaxTree tree, int predicate, int subject) {
    return tree.lemma(subject).equals("it") && tree.pos(predicate).startsWith("JJ");
  }

  private static boolean afterComma(SyntaxTree tree, int token) {
    int before = tree.first(token) - 1;
    return before >= 0 && tree.word(before).equals(",");
  }

  /** The verb above a noun. */
  private static int clauseOf(SyntaxTree tree, int noun) {
    int at = noun;
    while (at != NONE && !tree.pos(at).startsWith("VB")) {
      at = tree.head(at);
    }
    return at;
  }

  /** The one whose words these are: the subject, or of a passive the one after "by". */
  int source() {
    SyntaxTree tree = scene.tree();
    if (!passive) {
      return subject;
    }
    for (int child : tree.children(head)) {
      if (tree.is(child, "obl", "nmod") && scene.preposition(child).equals("by")) {
        return child;
      }
    }
    return NONE;
  }

  /** The predicate's lemma, with its particle, or with the verb that makes it: "make clear". */
  String lemma() {
    SyntaxTree tree = scene.tree();
    String own = tree.lemma(head).toLowerCase(Locale.ROOT);
    if (top != head && tree.pos(head).startsWith("JJ")) {
      return tree.lemma(top).toLowerCase(Locale.ROOT) + " " + own;
    }
    return particle() == NONE ? own : own + " " + tree.lemma(particle());
  }

  int particle() {
    int particle = scene.tree().child(head, "compound:prt");
    return particle > head ? particle : NONE;
  }

  /**
   * The cue: the verb with its auxiliaries, negation and adverbs, to the last of the words given.
   *
   * @param last a token that belongs to it, such as a preposition; {@link Scene#NONE} if none
   */
  Span cue(int last) {
    int begin = top;
    while (begin > scene.firstOfSentence(top) && joinsGroup(begin - 1)) {
      begin--;
    }
    if (top < head && crossesSource(begin, head)) {
      begin = head;
      while (begin > scene.firstOfSentence(head) && joinsGroup(begin - 1)) {
        begin--;
      }
    }
    int end = Math.max(head, Math.max(particle(), last));
    if (end - head > 3 && end != particle()) {
      end = head;
    }
    if (end + 1 < scene.tree().size() && scene.isWord(end + 1, ":")) {
      end++;
    }
    return scene.tree().span(begin, end);
  }

  private boolean crossesSource(int begin, int end) {
    return subject > begin && subject < end;
  }

  private boolean joinsGroup(int token) {
    if (scene.quoted(token) || scene.isPunctuation(token)) {
      return false;
    }
    SyntaxTree tree = scene.tree();
    int above = tree.head(token);
    boolean inGroup = above == head || above == top || (above >= token && above <= head);
    return inGroup && tree.is(token, "aux", "advmod", "neg", "cop", "xcomp");
  }

  /** The source's words, or null if there is no source. */
  @Nullable Span sourceSpan() {
    int source = source();
    return source == NONE ? null : NominalSpan.of(scene, source, head);
  }
}
