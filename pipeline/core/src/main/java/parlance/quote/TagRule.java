package parlance.quote;

import static parlance.quote.Scene.NONE;

import java.util.List;
import java.util.function.Consumer;
import parlance.document.Span;
import parlance.parse.SyntaxTree;

/**
 * A report set off by commas after or within its content: "C, X said on Friday", "A, X said, B".
 */
final class TagRule implements AttributionRule {
  static final String INSIDE = "tag-inside";

  @Override
  public void find(Scene scene, int token, Consumer<Candidate> found) {
    if (!scene.isVerb(token) || !scene.tree().pos(token).matches("VB[DZP]")) {
      return;
    }
    Frame frame = Frame.of(scene, token);
    Span source = frame.sourceSpan();
    if (frame.passive() || source == null) {
      return;
    }
    SyntaxTree tree = scene.tree();
    Span cue = frame.cue(NONE);
    int first = tree.firstTokenFrom(Math.min(source.begin(), cue.begin()));
    int last = tree.firstTokenFrom(Math.max(source.end(), cue.end()) - 1);
    int sentenceFirst = scene.firstOfSentence(token);
    int sentenceLast = scene.lastOfSentence(token);
    if (first <= sentenceFirst + 1 || !setOff(scene, first)) {
      return;
    }
    if (complements(scene, token, last)) {
      inside(scene, frame, sentenceFirst, first, last, found);
      return;
    }
    last = adverbials(scene, token, last, sentenceLast);
    boolean ends = last >= sentenceLast;
    if (!ends && !scene.isWord(last + 1, ",")) {
      return;
    }
    int begin = clauseBegin(scene, sentenceFirst, first);
    if (!hasVerb(scene, begin, first - 1)) {
      return;
    }
    Span before = ContentSpan.words(scene, begin, first - 1);
    if (before == null) {
      return;
    }
    Span after = ends ? null : ContentSpan.words(scene, last + 1, sentenceLast);
    if (after != null) {
      found.accept(ClauseRule.candidate(frame, "tag-split", NONE, List.of(before, after)));
    }
    String pattern = ends ? "tag" : "tag-open";
    found.accept(ClauseRule.candidate(frame, pattern, NONE, List.of(before)));
  }

  /** "Without Y, X said, C": the comma after the cue says that the words before it are content. */
  private static void inside(
      Scene scene, Frame frame, int begin, int first, int last, Consumer<Candidate> found) {
    if (last + 2 > scene.lastOfSentence(last)
        || !scene.isWord(last + 1, ",")
        || scene.quoted(last + 2)) {
      return;
    }
    Span before = ContentSpan.words(scene, begin, first - 1);
    Span after = ContentSpan.words(scene, last + 2, scene.lastOfSentence(last));
    if (before != null && after != null) {
      found.accept(ClauseRule.candidate(frame, INSIDE, NONE, List.of(before, after)));
    }
  }

  private static boolean setOff(Scene scene, int first) {
    return scene.isWord(first - 1, ",")
        || (scene.quoted(first - 1) && scene.isPunctuation(first - 1));
  }

  private static boolean complements(Scene scene, int cue, int last) {
    for (int child : scene.tree().children(cue)) {
      if (child > last && scene.tree().is(child, "ccomp", "xcomp", "obj")) {
        return true;
      }
    }
    return false;
  }

  /** "on Friday", "in a statement": what belongs to the report up to the next comma. */
  private static int adverbials(Scene scene, int cue, int last, int limit) {
    int end = last;
    while (end < limit && !scene.isBreak(end + 1) && scene.tree().dominates(cue, end + 1)) {
      end++;
    }
    return end;
  }

  private static int clauseBegin(Scene scene, int from, int to) {
    for (int i = to - 1; i > from; i--) {
      if (!scene.quoted(i) && (scene.isWord(i, ";") || scene.isWord(i, ":"))) {
        return i + 1;
      }
    }
    return from;
  }

  private static boolean hasVerb(Scene scene, int from, int to) {
    for (int i = from; i <= to; i++) {
      if (scene.tree().pos(i).matches("VB[DZP]|MD")) {
        return true;
      }
    }
    return false;
  }
}
