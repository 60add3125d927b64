package parlance.issue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parlance.document.Span;
import parlance.parse.SyntaxTree;

/** A stance's target that is a phrase, with its words and their dependencies. */
final class TargetPhrase {
  private final SyntaxTree tree;
  private final IssueWords words;
  private final Span span;
  private final int head;

  TargetPhrase(SyntaxTree tree, IssueWords words, Span span) {
    this.tree = tree;
    this.words = words;
    this.span = span;
    head = firstRoot();
  }

  /** The first of the tokens that hang on none of the span's own, which names something. */
  private int firstRoot() {
    for (int token : content()) {
      if (!holds(tree.head(token))) {
        return token;
      }
    }
    return tree.headOf(span);
  }

  String word(int token) {
    return tree.word(token);
  }

  /** Tokens that name something, in text order. */
  List<Integer> content() {
    List<Integer> content = new ArrayList<>();
    for (int i = tree.firstTokenFrom(span.begin()); i < tree.size() && holds(i); i++) {
      if (isContent(i)) {
        content.add(i);
      }
    }
    return content;
  }

  private boolean isContent(int token) {
    String lemma = tree.lemma(token);
    return lemma.codePoints().anyMatch(Character::isLetter)
        && !IssueWords.has(words.function(), lemma)
        && !IssueWords.has(words.function(), tree.word(token));
  }

  private boolean holds(int token) {
    return token != SyntaxTree.NONE && span.contains(tree.token(token).span());
  }

  /**
   * The way down to a token; null if the token stands in a clause or a member of a list of its own.
   *
   * @param found tokens that count as part of what is looked for, and do nothing to it
   */
  @Nullable Route to(int token, Collection<Integer> found) {
    boolean reversed = false;
    boolean clear = true;
    int steps = 0;
    for (int at = token; ; at = tree.head(at)) {
      for (int child : tree.children(at)) {
        if (holds(child) && !found.contains(child)) {
          reversed ^= turns(child);
          clear &= !hedges(child);
        }
      }
      if (at == head) {
        return new Route(steps, reversed, clear);
      }
      int above = tree.head(at);
      if (!holds(above)) {
        return new Route(steps + 1, reversed, false);
      }
      if (tree.is(at, "acl:relcl", "conj", "parataxis", "appos", "advcl", "discourse")) {
        return null;
      }
      steps++;
      boolean complement = isComplement(at, above);
      boolean reverses = is(words.reversing(), above);
      reversed ^= reverses && complement;
      clear &= complement && (reverses || is(words.transparent(), above));
    }
  }

  /** Whether a dependent turns its word round: "no ceasefire", "without a ceasefire". */
  private boolean turns(int child) {
    return tree.is(child, "case", "mark")
        ? is(words.without(), child)
        : tree.is(child, "amod", "det", "advmod") && is(words.fewer(), child);
  }

  private boolean hedges(int child) {
    return tree.is(child, "amod", "det", "advmod", "neg", "nummod", "cc:preconj")
        && !is(words.fewer(), child)
        && (is(words.hedging(), child) || is(words.reversing(), child));
  }

  /** Whether a token is what the word above it is about, not the means or the circumstances. */
  private boolean isComplement(int token, int above) {
    if (tree.is(token, "nmod", "obl")) {
      int preposition = tree.child(token, "case");
      return preposition == SyntaxTree.NONE
          ? tree.is(token, "nmod:poss")
          : tree.word(preposition).equalsIgnoreCase("'s")
              || is(words.complement(), preposition)
              || is(words.without(), preposition);
    }
    if (tree.is(token, "nsubj")) {
      return tree.child(above, "obj") == SyntaxTree.NONE;
    }
    return tree.is(token, "obj", "xcomp", "ccomp", "acl", "compound", "amod", "dep");
  }

  /** Whether a list has the word; with its particle, if any list has it so: "call-off". */
  private boolean is(Set<String> list, int token) {
    int particle = tree.child(token, "compound:prt");
    if (particle != SyntaxTree.NONE) {
      String verb = tree.lemma(token) + "-" + tree.word(particle);
      if (IssueWords.has(words.reversing(), verb) || IssueWords.has(words.transparent(), verb)) {
        return IssueWords.has(list, verb);
      }
    }
    return IssueWords.has(list, tree.lemma(token)) || IssueWords.has(list, tree.word(token));
  }

  /**
   * The tokens that may be what the target is about: from its head down through words such as "the
   * end of" and "the prospect of", without those that turn it round.
   */
  List<Integer> cores() {
    List<Integer> cores = new ArrayList<>();
    for (int at = head; at != SyntaxTree.NONE; at = below(at)) {
      if (is(words.reversing(), at)) {
        cores.clear();
      } else {
        cores.add(at);
      }
    }
    return cores;
  }

  /** What the token passes on or turns round, if it does, or {@link SyntaxTree#NONE}. */
  private int below(int token) {
    boolean passes = is(words.reversing(), token) || is(words.transparent(), token);
    return passes ? complement(token) : SyntaxTree.NONE;
  }

  /** Tokens that name something, but for those above a core and those that turn round. */
  List<Integer> content(int core) {
    List<Integer> content = new ArrayList<>(content());
    for (int at = head; at != core && at != SyntaxTree.NONE; at = below(at)) {
      content.remove((Integer) at);
    }
    content.removeIf(this::turns);
    return content;
  }

  /** Whether a word other than the core, and not above it, turns round what stands beside it. */
  boolean reversesBeside(int core) {
    return content(core).stream().anyMatch(token -> token != core && is(words.reversing(), token));
  }

  private int complement(int token) {
    int found = SyntaxTree.NONE;
    for (int child : tree.children(token)) {
      boolean better =
          found == SyntaxTree.NONE || tree.is(child, "obj") || tree.is(found, "compound", "amod");
      if (holds(child)
          && isContent(child)
          && isComplement(child, token)
          && !tree.is(child, "nmod:poss", "amod")
          && better) {
        found = child;
      }
    }
    return found;
  }
}
