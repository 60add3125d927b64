package parlance.quote;

import static parlance.quote.Scene.NONE;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import parlance.document.Span;
import parlance.parse.SyntaxTree;

/** The words of a source: a noun with its titles, modifiers, appositions and relative clauses. */
final class NominalSpan {
  private static final Set<String> NOT_FIRST = Set.of("case", "cc", "mark", "punct", "advmod");

  private NominalSpan() {}

  /**
   * The words of the nominal, or null for an empty subject ("it", "there" of "it is believed").
   *
   * @param head of the nominal
   * @param cue a token that the words do not cross
   */
  static @Nullable Span of(Scene scene, int head, int cue) {
    SyntaxTree tree = scene.tree();
    if (tree.is(head, "expl")) {
      return null;
    }
    int first = tree.first(head);
    int last = tree.last(head);
    int sentenceFirst = scene.firstOfSentence(head);
    int sentenceLast = scene.lastOfSentence(head);
    first = Math.max(first, cue < head ? Math.max(cue + 1, sentenceFirst) : sentenceFirst);
    last = Math.min(last, cue > head ? Math.min(cue - 1, sentenceLast) : sentenceLast);
    first = skipForeign(scene, first, head);
    last = cutTail(scene, head, last, cue);
    if (closesParenthesis(scene, head, last, cue)) {
      last++;
    }
    return tree.span(first, last);
  }

  /** Leaves out prepositions, conjunctions, adverbs and marks before the nominal. */
  private static int skipForeign(Scene scene, int first, int head) {
    SyntaxTree tree = scene.tree();
    int at = first;
    while (at < head
        && ((tree.head(at) == head && NOT_FIRST.contains(tree.relation(at)))
            || scene.isPunctuation(at))) {
      at++;
    }
    return at;
  }

  private static int cutTail(Scene scene, int head, int last, int cue) {
    SyntaxTree tree = scene.tree();
    int end = last;
    for (int child : tree.children(head)) {
      boolean time = tree.is(child, "nmod:tmod", "obl:tmod", "obl", "nmod") && isDay(tree, child);
      boolean loose = tree.is(child, "parataxis", "dep", "ccomp", "advcl");
      boolean aside =
          tree.is(child, "nmod", "obl", "advmod") && scene.isWord(tree.first(child) - 1, ",");
      boolean adverb = tree.is(child, "advmod") && child == end;
      boolean cut = time || aside || adverb || (loose && cue < head);
      if (cut && child > head && child <= end && tree.first(child) > head) {
        end = Math.min(end, tree.first(child) - 1);
      }
    }
    while (end > head && (scene.isPunctuation(end) && !isClosing(scene, end))) {
      end--;
    }
    return Math.max(end, head);
  }

  private static boolean isClosing(Scene scene, int token) {
    return scene.isWord(token, ")") || scene.quoted(token);
  }

  private static boolean isDay(SyntaxTree tree, int token) {
    return tree.word(token).matches("(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today");
  }

  /** "Ann Lee, a lawyer, said": the comma that closes the apposition belongs to the source. */
  private static boolean closesParenthesis(Scene scene, int head, int last, int cue) {
    SyntaxTree tree = scene.tree();
    if (last + 1 >= cue || !scene.isWord(last + 1, ",")) {
      return false;
    }
    for (int i = head + 1; i <= last; i++) {
      if (scene.isWord(i, ",")) {
        return tree.child(head, "appos", "acl:relcl", "acl") != NONE;
      }
    }
    return false;
  }
}
