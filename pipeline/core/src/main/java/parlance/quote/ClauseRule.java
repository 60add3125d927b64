package parlance.quote;

import static parlance.quote.Scene.NONE;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import parlance.document.Span;
import parlance.parse.SyntaxTree;

/**
 * A verb, adjective or noun with a clause as its complement: "said that C", "C, X said", "is
 * confident that C", "X asked whether C".
 */
final class ClauseRule implements AttributionRule {
  private static final Set<String> WH = Set.of("WDT", "WP", "WP$", "WRB");

  @Override
  public void find(Scene scene, int token, Consumer<Candidate> found) {
    if (!scene.isVerb(token) && !scene.tree().pos(token).startsWith("JJ")) {
      return;
    }
    SyntaxTree tree = scene.tree();
    Frame frame = Frame.of(scene, token);
    String kind = scene.isVerb(token) ? "" : "adjective-";
    for (int child : tree.children(token)) {
      if (tree.is(child, "ccomp")
          || (tree.is(child, "dep", "advcl", "parataxis") && complements(scene, token, child))) {
        add(scene, frame, kind + pattern(scene, token, child), child, found);
      }
    }
    int above = tree.head(token);
    if (tree.is(token, "parataxis") && above != NONE && kind.isEmpty()) {
      addParataxis(scene, frame, above, found);
    }
  }

  private static boolean complements(Scene scene, int cue, int clause) {
    SyntaxTree tree = scene.tree();
    int marker = tree.child(clause, "mark");
    return clause > cue && marker != NONE && scene.isWord(marker, "that");
  }

  private static String pattern(Scene scene, int cue, int clause) {
    SyntaxTree tree = scene.tree();
    if (clause < cue) {
      return "inverted";
    }
    int first = tree.first(clause);
    int marker = tree.child(clause, "mark");
    if (scene.isWord(first, "that") || (marker != NONE && scene.isWord(marker, "that"))) {
      return "that";
    }
    boolean asks =
        marker != NONE && (scene.isWord(marker, "whether") || scene.isWord(marker, "if"));
    return asks || WH.contains(tree.pos(first)) ? "wh" : "bare";
  }

  private static void add(
      Scene scene, Frame frame, String pattern, int clause, Consumer<Candidate> found) {
    Span content =
        clause < frame.head()
            ? ContentSpan.of(scene, clause, frame.head())
            : ContentSpan.clause(scene, clause, frame.head());
    if (content != null) {
      emit(frame, pattern, List.of(content), found);
    }
  }

  private static void emit(
      Frame frame, String pattern, List<Span> content, Consumer<Candidate> found) {
    found.accept(candidate(frame, (frame.passive() ? "passive-" : "") + pattern, NONE, content));
  }

  /** A clause, then the cue beside it: "C, X said". */
  private static void addParataxis(
      Scene scene, Frame frame, int clause, Consumer<Candidate> found) {
    SyntaxTree tree = scene.tree();
    int cueFirst = tree.first(frame.head());
    int cueLast = tree.last(frame.head());
    Span before = words(scene, tree.first(clause), cueFirst - 1);
    Span after = words(scene, cueLast + 1, tree.last(clause));
    if (before != null && after != null) {
      emit(frame, "parataxis-split", List.of(before, after), found);
    }
  }

  private static @Nullable Span words(Scene scene, int first, int last) {
    return first > last ? null : ContentSpan.words(scene, first, last);
  }

  static Candidate candidate(Frame frame, String pattern, int cueEnd, List<Span> content) {
    Span source = frame.sourceSpan();
    return new Candidate(
        pattern,
        frame.lemma(),
        frame.head(),
        frame.cue(cueEnd),
        source == null ? NONE : frame.source(),
        source,
        content,
        0,
        false);
  }
}
