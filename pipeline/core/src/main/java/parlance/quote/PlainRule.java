package parlance.quote;

import static parlance.quote.Scene.NONE;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import parlance.document.Span;
import parlance.parse.SyntaxTree;

/**
 * What follows a cue, by position, where the parse has lost its complement: "says [Lee is] …",
 * "calls it a disgrace".
 */
final class PlainRule implements AttributionRule {

  static final Set<String> PATTERNS = Set.of("rest", "phrase");

  @Override
  public void find(Scene scene, int token, Consumer<Candidate> found) {
    SyntaxTree tree = scene.tree();
    int next = token + 1;
    int last = scene.lastOfSentence(token);
    if (!scene.isVerb(token) || next >= last || !opens(tree.pos(next))) {
      return;
    }
    Frame frame = Frame.of(scene, token);
    if (frame.passive() || tree.is(token, "amod", "compound") || asks(scene, token)) {
      return;
    }
    int end = next;
    while (end < last && !scene.isBreak(end + 1)) {
      end++;
    }
    int restEnd = tree.is(token, "acl:relcl") ? end : last;
    Span rest = ContentSpan.words(scene, next, restEnd);
    if (rest != null && hasVerb(scene, next, restEnd)) {
      found.accept(ClauseRule.candidate(frame, "rest", NONE, List.of(rest)));
    }
    Span phrase = ContentSpan.words(scene, next, end);
    if (phrase != null) {
      found.accept(ClauseRule.candidate(frame, "phrase", NONE, List.of(phrase)));
    }
  }

  /** "what the ministry calls reforms": the complement stands before the verb. */
  private static boolean asks(Scene scene, int verb) {
    int object = scene.tree().child(verb, "obj", "dep");
    return object != NONE && object < verb && scene.isWord(object, "what");
  }

  private static boolean opens(String pos) {
    return pos.matches("NN.*|PRP\\$?|DT|JJ.*|CD|EX|``|\\$");
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
