package parlance.quote;

import static parlance.quote.Scene.NONE;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import parlance.document.Span;
import parlance.parse.SyntaxTree;

/** An adjective with what it is about: "is concerned about Y", "is eager to do Y". */
final class AdjectiveRule implements AttributionRule {

  @Override
  public void find(Scene scene, int token, Consumer<Candidate> found) {
    SyntaxTree tree = scene.tree();
    if (!tree.pos(token).startsWith("JJ")) {
      return;
    }
    Frame frame = Frame.of(scene, token);
    for (int child : tree.children(token)) {
      if (child < token) {
        continue;
      }
      int marker = tree.child(child, "case", "mark");
      if (marker < token) {
        continue;
      }
      String word = tree.word(marker).toLowerCase(Locale.ROOT);
      boolean infinitive = tree.is(child, "xcomp", "advcl", "ccomp") && word.equals("to");
      boolean about = tree.is(child, "obl", "nmod", "advcl") && !word.equals("that");
      if (infinitive || about) {
        Span content =
            ContentSpan.words(
                scene,
                infinitive ? tree.first(child) : marker + 1,
                Math.max(child, tree.last(child)));
        if (content != null) {
          found.accept(
              ClauseRule.candidate(
                  frame, "adjective-" + word, infinitive ? NONE : marker, List.of(content)));
        }
      }
    }
  }
}
