package parlance.quote;

import static parlance.quote.Scene.NONE;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parlance.document.Span;
import parlance.parse.SyntaxTree;

/** The borders of contents. */
final class ContentSpan {
  private ContentSpan() {}

  /** What a dependent and all below it cover, on its side of the cue; null if nothing is left. */
  static @Nullable Span of(Scene scene, int dependent, int cue) {
    return between(scene, dependent, dependent, cue);
  }

  /**
   * A clause after its cue. Where the parse breaks off before a word rather than a comma, the
   * clause goes on to the next one, unless the cue's own clause does: "said A and called B".
   */
  static @Nullable Span clause(Scene scene, int clause, int cue) {
    SyntaxTree tree = scene.tree();
    int sentenceLast = scene.lastOfSentence(cue);
    int last = Math.min(tree.last(clause), sentenceLast);
    if (last < sentenceLast && !scene.isBreak(last + 1) && !resumes(scene, cue, last + 1)) {
      while (last < sentenceLast && !scene.isBreak(last + 1)) {
        last++;
      }
    }
    int first = Math.max(tree.first(clause), cue + 1);
    return words(scene, first, isRelative(tree, cue) ? relativeEnd(scene, first, last) : last);
  }

  private static boolean isRelative(SyntaxTree tree, int verb) {
    int subject = tree.child(verb, "nsubj");
    return subject != NONE && tree.pos(subject).startsWith("W");
  }

  /** "Lee, who said that A, left": a verb after a comma takes up the sentence again. */
  private static int relativeEnd(Scene scene, int first, int last) {
    for (int i = first; i < last; i++) {
      if (scene.isWord(i, ",") && !scene.quoted(i) && isFinite(scene.tree().pos(i + 1))) {
        return i - 1;
      }
    }
    return last;
  }

  private static boolean isFinite(String pos) {
    return pos.equals("VBD") || pos.equals("VBZ") || pos.equals("VBP") || pos.equals("MD");
  }

  private static boolean resumes(Scene scene, int cue, int token) {
    SyntaxTree tree = scene.tree();
    if (!tree.pos(token).equals("CC") || tree.pos(token + 1).equals("MD")) {
      return false;
    }
    for (int child : tree.children(cue, "conj")) {
      if (child > token && tree.first(child) <= token + 1) {
        return tree.child(child, "nsubj") == NONE;
      }
    }
    return scene.isVerb(token + 1);
  }

  /** From the first word below one dependent to the last below another. */
  static @Nullable Span between(Scene scene, int left, int right, int cue) {
    SyntaxTree tree = scene.tree();
    int first = Math.min(tree.first(left), tree.first(right));
    int last = Math.max(tree.last(left), tree.last(right));
    if (cue < left) {
      first = Math.max(first, cue + 1);
    } else {
      last = Math.min(last, cue - 1);
    }
    return words(scene, first, last);
  }

  /**
   * Tokens without outer punctuation and without a leading "that"; cut quotations are kept whole.
   */
  static @Nullable Span words(Scene scene, int first, int last) {
    int from = first;
    int to = last;
    while (from <= to
        && !scene.quoted(from)
        && (scene.isPunctuation(from) || isThat(scene, from))) {
      from++;
    }
    while (to >= from && !scene.quoted(to) && scene.isPunctuation(to) && !scene.isWord(to, ")")) {
      to--;
    }
    if (to + 1 < scene.tree().size()
        && opensBracket(scene, from, to)
        && scene.isWord(to + 1, ")")) {
      to++;
    }
    return from > to ? null : whole(scene, scene.tree().span(from, to));
  }

  private static boolean opensBracket(Scene scene, int from, int to) {
    int open = 0;
    for (int i = from; i <= to; i++) {
      open += scene.isWord(i, "(") ? 1 : scene.isWord(i, ")") ? -1 : 0;
    }
    return open > 0;
  }

  private static boolean isThat(Scene scene, int token) {
    return scene.isWord(token, "that")
        && (scene.tree().is(token, "mark") || scene.tree().pos(token).equals("WDT"));
  }

  private static Span whole(Scene scene, Span span) {
    List<Quotation> quotations = scene.quotations().all();
    int first = scene.quotations().firstFrom(span.begin());
    int last = scene.quotations().firstFrom(span.end() - 1);
    Span whole = span;
    for (int i : new int[] {first, last}) {
      if (i < quotations.size() && quotations.get(i).span().overlaps(whole)) {
        whole = whole.union(quotations.get(i).span());
      }
    }
    return whole;
  }

  /** Whether a clause has its subject, or is introduced by a word of its own. */
  static boolean isClause(Scene scene, int head) {
    return scene.tree().child(head, "nsubj", "csubj", "expl", "mark", "cop", "aux") != NONE;
  }
}
