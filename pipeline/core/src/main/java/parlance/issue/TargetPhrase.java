package parlance.issue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    head = tree.headOf(span);
  }

  /** The token that governs the others, or {@link SyntaxTree#NONE} if it has no words. */
  int head() {
    return head;
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

  /** Tokens that name something, of the stretch that a token heads. */
  List<Integer> content(int top) {
    return content().stream().filter(token -> tree.dominates(top, token)).toList();
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
   * The way down to a token; null if the token does not stand below the head, or in a clause or
   * member of a list of its own.
   */
  @Nullable Route to(int token) {
    boolean reversed = false;
    boolean clear = true;
    int steps = 0;
    for (int at = token; ; at = tree.head(at)) {
      for (int child : tree.children(at)) {
        reversed ^= turns(child);
        clear &= !hedges(child);
      }
      if (at == head) {
        return new Route(steps, reversed, clear);
      }
      int above = tree.head(at);
      if (!holds(above)
          || tree.is(at, "acl:relcl", "conj", "parataxis", "appos", "advcl", "discourse")) {
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
    return holds(child)
        && (tree.is(child, "case", "mark")
            ? is(words.without(), child)
            : tree.is(child, "amod", "det", "advmod") && is(words.fewer(), child));
  }

  private boolean hedges(int child) {
    return holds(child)
        && tree.is(child, "amod", "det", "advmod", "neg", "nummod", "cc:preconj")
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

  private boolean is(Set<String> list, int token) {
    return IssueWords.has(list, tree.lemma(token))
        || list.contains(tree.word(token).toLowerCase(Locale.ROOT));
  }

  /**
   * The tokens that may be what the target is about: from its head down through words such as "the
   * end of" and "the prospect of", without those that turn it round.
   */
  List<Integer> cores() {
    List<Integer> cores = new ArrayList<>();
    int at = head;
    while (at != SyntaxTree.NONE) {
      boolean reverses = is(words.reversing(), at);
      if (reverses) {
        cores.clear();
      } else {
        cores.add(at);
      }
      at = reverses || is(words.transparent(), at) ? complement(at) : SyntaxTree.NONE;
    }
    return cores;
  }

  /** Whether a word below the token turns round what stands beside it. */
  boolean reversesWithin(int top) {
    return content(top).stream()
        .anyMatch(token -> token != top && (is(words.reversing(), token) || turns(token)));
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
