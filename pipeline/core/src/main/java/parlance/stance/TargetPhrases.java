package parlance.stance;

import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import parlance.document.Mention;
import parlance.document.Mention.Form;
import parlance.document.MentionType;
import parlance.document.Span;
import parlance.document.Stance.Target;
import parlance.parse.SyntaxTree;
import parlance.stance.StanceLexicon.FunctionWords;

/**
 * Words what a stance is about: the actor as such where the phrase is no more than an actor's
 * mention, otherwise the shortest phrase that names the act, policy or state of affairs.
 */
final class TargetPhrases {
  /** In tokens. */
  private static final int LONGEST = 30;

  /** In UTF-16 units. */
  private static final int LONGEST_CLAUSE = 160;

  /** Tags of words that point to what they mean: "it", "that", "which". */
  private static final Set<String> POINTERS = Set.of("PRP", "DT", "WDT", "WP");

  private final Scene scene;
  private final SyntaxTree tree;
  private final StanceLexicon lexicon;
  private final Pointers pointers;

  TargetPhrases(Scene scene, StanceLexicon lexicon) {
    this.scene = scene;
    this.lexicon = lexicon;
    this.tree = scene.tree;
    pointers = new Pointers(scene, lexicon);
  }

  /**
   * What a predicate is about at a token, or null where the words do not say; "not" is no part of
   * the phrase.
   */
  @Nullable Target target(int token, int predicate) {
    Mention mention = scene.mentionAt(token);
    if (mention != null && scene.canBeTarget(mention) && !isObjectOfGerund(token)) {
      return new Target(mention.entity(), null, mention.span());
    }
    boolean unnamed =
        mention != null
            && (mention.form() == Form.PRONOUN
                || mention.type() == MentionType.DATE
                || mention.type() == MentionType.NUMBER);
    if (pointers.isOpen(token)) {
      int thing = pointers.thing(token);
      return thing == SyntaxTree.NONE ? null : target(thing, predicate);
    }
    if (unnamed || !isContent(token) || isVerbOfPronoun(token) || isRoleOfSubject(token)) {
      return null;
    }
    Span phrase = phrase(token, predicate);
    boolean saysWhat =
        phrase != null && !(tree.pos(token).startsWith("V") && isEmptyVerb(token, phrase));
    return phrase == null || !saysWhat ? null : new Target(null, null, phrase);
  }

  /** Whether the target stands elsewhere: "it", "them". */
  boolean isPointer(int token) {
    return pointers.isOpen(token);
  }

  /** "To continue", "be included" and "make clear that" do not say what. */
  private boolean isEmptyVerb(int verb, Span phrase) {
    boolean alone = phrase.equals(tree.token(verb).span());
    boolean empty =
        tree.pos(verb).equals("VBN") || lexicon.is(FunctionWords.EMPTY, tree.lemma(verb));
    boolean clauseAlone =
        tree.child(verb, "ccomp") != SyntaxTree.NONE && tree.child(verb, "obj") == SyntaxTree.NONE;
    return (alone && empty) || clauseAlone;
  }

  /** "Wants to be a hero". */
  private boolean isRoleOfSubject(int token) {
    int copula = tree.child(token, "cop");
    return copula != SyntaxTree.NONE
        && tree.child(token, "case") == SyntaxTree.NONE
        && tree.word(copula).matches("be|being")
        && tree.is(token, "xcomp", "acl", "advcl")
        && !tree.children(token, "mark", "aux").isEmpty();
  }

  private boolean isBare(int token) {
    return tree.children(token, "nmod", "acl", "amod", "compound", "obj").isEmpty();
  }

  /** "Fight it" does not say what. */
  private boolean isVerbOfPronoun(int token) {
    int object = tree.child(token, "obj");
    return object != SyntaxTree.NONE
        && tree.pos(token).startsWith("V")
        && POINTERS.contains(tree.pos(object))
        && tree.children(token, "obl", "xcomp", "ccomp").isEmpty();
  }

  /**
   * A clause with its subject, as an issue; null if it has none, or is too long to name anything.
   */
  @Nullable Target clause(int head) {
    int subject = tree.child(head, "nsubj");
    Span phrase = phrase(head, SyntaxTree.NONE);
    Mention named = subject == SyntaxTree.NONE ? null : scene.mentionAt(subject);
    boolean pointer =
        subject != SyntaxTree.NONE
            && (POINTERS.contains(tree.pos(subject))
                || lexicon.is(FunctionWords.VAGUE, tree.lemma(subject)))
            && (named == null || named.entity() == null);
    if (subject == SyntaxTree.NONE || pointer || subject > head || phrase == null) {
      return null;
    }
    Span clause = tree.subtree(subject).union(phrase);
    return clause.length() > LONGEST_CLAUSE ? null : new Target(null, null, clause);
  }

  /** In "calls for banning Muslims", parsers often take "banning" for an adjective. */
  private boolean isObjectOfGerund(int token) {
    int marker = tree.child(token, "case");
    for (int i = token - 1; i > marker && marker != SyntaxTree.NONE; i--) {
      if (tree.pos(i).equals("VBG")) {
        return true;
      }
    }
    return tree.children(token, "amod", "compound").stream()
        .anyMatch(child -> tree.pos(child).equals("VBG"));
  }

  private boolean isContent(int token) {
    String pos = tree.pos(token);
    if (lexicon.is(FunctionWords.VAGUE, tree.lemma(token)) && isBare(token)) {
      return false;
    }
    return pos.startsWith("NN")
        || pos.startsWith("VB")
        || pos.startsWith("JJ")
        || (pos.equals("CD")
            && (tree.child(token, "nmod") != SyntaxTree.NONE || isSaidWhich(token)));
  }

  /** "The other two". */
  private boolean isSaidWhich(int number) {
    return tree.child(number, "det") != SyntaxTree.NONE
        && tree.child(number, "amod") != SyntaxTree.NONE;
  }

  /** The phrase that a token heads, without what is joined to it or merely said beside it. */
  private @Nullable Span phrase(int head, int predicate) {
    boolean[] kept = new boolean[tree.last(head) - tree.first(head) + 1];
    keep(head, head, predicate, kept);
    int from = head;
    while (from > tree.first(head) && kept[from - 1 - tree.first(head)]) {
      from--;
    }
    int to = head;
    while (to < tree.last(head) && kept[to + 1 - tree.first(head)] && !endsPhrase(to + 1, from)) {
      to++;
    }
    while (from < head && isTrimmed(from) && !isOpeningMark(from)) {
      from++;
    }
    while (to > head && (isTrimmed(to) || isSentenceAdverb(to, head))) {
      to--;
    }
    to = withClosingMark(from, to, tree.last(head));
    boolean passive = tree.child(head, "aux:pass") != SyntaxTree.NONE;
    if ((from == to || passive) && tree.pos(head).startsWith("V")) {
      from = withOwnSubject(head);
    }
    return to - from < LONGEST ? tree.span(from, to) : null;
  }

  /**
   * A comma, but for one between modifiers: "a broad, lasting peace"; a mark that closes a
   * quotation begun before the phrase.
   */
  private boolean endsPhrase(int token, int from) {
    if (isClosingMark(token) && !tree.word(token).equals("\u2019")) {
      return IntStream.range(from, token).noneMatch(this::isOpeningMark);
    }
    return tree.pos(token).equals(",")
        && !(token + 1 < tree.size() && tree.is(token + 1, "amod", "compound"));
  }

  /**
   * "Want the talks to succeed" is about "the talks to succeed": one verb alone says too little.
   */
  private int withOwnSubject(int infinitive) {
    int verb = tree.is(infinitive, "xcomp") ? tree.head(infinitive) : SyntaxTree.NONE;
    int object = verb == SyntaxTree.NONE ? verb : tree.child(verb, "obj");
    boolean own = object > verb && object < infinitive && !isDenied(infinitive);
    return own ? tree.first(object) : infinitive;
  }

  /** The sign tells of the "not": it may not stand in the phrase as well. */
  private boolean isDenied(int verb) {
    return tree.children(verb, "advmod").stream()
        .anyMatch(child -> lexicon.is(FunctionWords.NOT, tree.lemma(child)));
  }

  private void keep(int token, int head, int predicate, boolean[] kept) {
    kept[token - tree.first(head)] = true;
    for (int child : tree.children(token)) {
      boolean ofHead = token == head && isFunctionOfHead(child, head);
      boolean needed =
          token == head
              && tree.is(child, "acl:relcl")
              && lexicon.is(FunctionWords.VAGUE, tree.lemma(head));
      if (needed || (child != predicate && !ofHead && !isBeside(child, head))) {
        keep(child, head, predicate, kept);
      }
    }
  }

  private boolean isFunctionOfHead(int child, int head) {
    return tree.is(child, "conj", "cc", "aux", "mark", "case", "cop", "obl:tmod", "advcl")
        || isCircumstance(child)
        || (tree.is(child, "advmod") && lexicon.is(FunctionWords.NOT, tree.lemma(child)))
        || (tree.is(child, "nsubj") && !tree.pos(head).startsWith("J"));
  }

  /** "On Friday", "despite the warnings", "as part of a deal". */
  private boolean isCircumstance(int child) {
    if (!tree.is(child, "obl", "nmod")) {
      return false;
    }
    Mention mention = scene.mentionAt(child);
    boolean date = mention != null && mention.type() == MentionType.DATE && tree.is(child, "obl");
    return date
        || tree.children(child, "case").stream()
            .anyMatch(
                marker ->
                    lexicon.is(FunctionWords.BESIDE, tree.lemma(marker))
                        || lexicon.is(
                            FunctionWords.CONDITION, tree.word(marker) + " " + tree.word(child)));
  }

  private boolean isBeside(int child, int head) {
    if (tree.is(child, "parataxis", "acl:relcl", "appos", "discourse", "dep")) {
      return true;
    }
    int before = tree.first(child) - 1;
    boolean afterComma = child > tree.first(head) && before >= 0 && tree.pos(before).equals(",");
    return afterComma && tree.is(child, "advcl", "acl", "obl", "nmod", "advmod", "xcomp", "conj");
  }

  private boolean isTrimmed(int token) {
    return tree.is(token, "punct", "cc", "case", "mark")
        || tree.pos(token).equals("TO")
        || tree.pos(token).equals("IN");
  }

  /** "Thanked her for her efforts nevertheless". */
  private boolean isSentenceAdverb(int token, int head) {
    return tree.pos(token).equals("RB")
        && tree.head(token) == head
        && tree.pos(head).startsWith("N");
  }

  private boolean isOpeningMark(int token) {
    return tree.pos(token).equals("``");
  }

  private boolean isClosingMark(int token) {
    return tree.pos(token).equals("''");
  }

  /**
   * The end moved past the mark that closes what the phrase opens, if the phrase reaches so far.
   */
  private int withClosingMark(int from, int to, int last) {
    int open = 0;
    for (int i = from; i <= to; i++) {
      open += isOpeningMark(i) ? 1 : isClosingMark(i) ? -1 : 0;
    }
    for (int i = to + 1; open > 0 && i < tree.size() && i <= last + 2; i++) {
      if (isClosingMark(i)) {
        return i;
      }
    }
    return to;
  }
}
