package parlance.quote;

import static parlance.quote.Scene.NONE;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import parlance.document.Span;
import parlance.parse.SyntaxTree;

/** "According to X, C", "C, according to X", "A, according to X, does B". */
final class AccordingRule implements AttributionRule {
  static final String PATTERN = "according-to";

  @Override
  public void find(Scene scene, int token, Consumer<Candidate> found) {
    SyntaxTree tree = scene.tree();
    int last = scene.lastOfSentence(token);
    if (!scene.isWord(token, "according") || token + 2 > last || !scene.isWord(token + 1, "to")) {
      return;
    }
    int source = nominal(scene, token, last);
    Span words = source == NONE ? null : NominalSpan.of(scene, source, token + 1);
    if (words == null) {
      return;
    }
    int end = tree.firstTokenFrom(words.end() - 1);
    if (scene.isWord(end, ",")) {
      words = tree.span(tree.firstTokenFrom(words.begin()), end - 1);
      end--;
    }
    List<Span> content = content(scene, token, end, last);
    if (!content.isEmpty()) {
      found.accept(
          new Candidate(
              PATTERN,
              "according",
              token,
              tree.span(token, token + 1),
              source,
              words,
              content,
              0,
              false));
    }
  }

  /** The nominal that the preposition marks; it ends before the comma at the latest. */
  private static int nominal(Scene scene, int according, int last) {
    SyntaxTree tree = scene.tree();
    int governor =
        tree.is(according, "case", "mark")
            ? tree.head(according)
            : tree.child(according, "obl", "nmod");
    if (governor > according + 1) {
      return governor;
    }
    for (int i = according + 2; i <= last && !scene.isPunctuation(i); i++) {
      if (scene.isNoun(i) && (i == last || !scene.isNoun(i + 1))) {
        return i;
      }
    }
    return NONE;
  }

  private static List<Span> content(Scene scene, int from, int to, int last) {
    int first = clauseBegin(scene, from);
    List<Span> content = new ArrayList<>();
    add(content, first < from ? ContentSpan.words(scene, first, from - 1) : null);
    boolean leads = content.isEmpty();
    boolean goesOn = to + 1 < last && scene.isWord(to + 1, ",") && !newClause(scene, to + 2, last);
    if (leads || goesOn) {
      add(content, to < last ? ContentSpan.words(scene, to + 1, last) : null);
    }
    return content;
  }

  private static void add(List<Span> content, @Nullable Span piece) {
    if (piece != null) {
      content.add(piece);
    }
  }

  /** The clause that the phrase follows begins after a semicolon, a dash, or a leading "but". */
  private static int clauseBegin(Scene scene, int token) {
    int first = scene.firstOfSentence(token);
    for (int i = token - 1; i >= first; i--) {
      if (!scene.quoted(i) && (scene.isWord(i, ";") || scene.isWord(i, ":"))) {
        return i + 1;
      }
    }
    return scene.tree().pos(first).equals("CC") ? first + 1 : first;
  }

  private static boolean newClause(Scene scene, int from, int last) {
    return scene.tree().pos(Math.min(from, last)).equals("CC");
  }
}
