package parlance.quote;

import static parlance.quote.Scene.NONE;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parlance.document.Span;
import parlance.parse.SyntaxTree;
import parlance.quote.TaggedSpan.Role;

/** Joins the spans that the tagger finds into attributions, one for each cue. */
final class TaggedAttributions implements AttributionFinder {
  static final String PATTERN = "tagger";

  private final QuoteTagger tagger;
  private final boolean keepsThat;

  /**
   * @param keepsThat whether a content begins with the "that" before it
   */
  TaggedAttributions(QuoteTagger tagger, boolean keepsThat) {
    this.tagger = tagger;
    this.keepsThat = keepsThat;
  }

  @Override
  public List<Candidate> find(Scene scene) {
    Map<Integer, List<TaggedSpan>> byCue = new LinkedHashMap<>();
    List<Candidate> found = new ArrayList<>();
    for (TaggedSpan span : tagger.tag(scene.document())) {
      byCue.computeIfAbsent(span.anchor(), cue -> new ArrayList<>()).add(span);
    }
    byCue.forEach(
        (cue, spans) -> {
          Candidate candidate = cue == NONE ? null : joined(scene, spans);
          if (candidate != null) {
            found.add(candidate);
          }
        });
    found.sort(Comparator.comparing(Candidate::extent));
    return found;
  }

  private @Nullable Candidate joined(Scene scene, List<TaggedSpan> spans) {
    SyntaxTree tree = scene.tree();
    TaggedSpan cue = only(Role.CUE, spans);
    TaggedSpan source = only(Role.SOURCE, spans);
    List<TaggedSpan> pieces = spans.stream().filter(s -> s.role() == Role.CONTENT).toList();
    if (cue == null || pieces.isEmpty()) {
      return null;
    }
    Span cueSpan = span(tree, cue);
    Span sourceSpan = source == null ? null : span(tree, source);
    int cueToken = tree.headOf(cueSpan);
    double score =
        cue.score() * pieces.stream().mapToDouble(TaggedSpan::score).average().orElseThrow();
    return new Candidate(
        PATTERN,
        tree.lemma(cueToken).toLowerCase(Locale.ROOT),
        cueToken,
        cueSpan,
        sourceSpan == null ? NONE : tree.headOf(sourceSpan),
        sourceSpan,
        content(scene, pieces),
        score,
        false);
  }

  private List<Span> content(Scene scene, List<TaggedSpan> pieces) {
    List<Span> content = new ArrayList<>();
    for (TaggedSpan piece : pieces) {
      int first = piece.first();
      if (!keepsThat && piece.end() - first > 1 && isComplementizer(scene, first)) {
        first++;
      }
      content.add(scene.tree().span(first, piece.end() - 1));
    }
    return content;
  }

  private static boolean isComplementizer(Scene scene, int token) {
    return scene.isWord(token, "that") && scene.tree().pos(token).equals("IN");
  }

  private static @Nullable TaggedSpan only(Role role, List<TaggedSpan> spans) {
    return spans.stream()
        .filter(span -> span.role() == role)
        .max(Comparator.comparingDouble(TaggedSpan::score))
        .orElse(null);
  }

  private static Span span(SyntaxTree tree, TaggedSpan span) {
    return tree.span(span.first(), span.end() - 1);
  }

  @Override
  public void close() {
    tagger.close();
  }
}
