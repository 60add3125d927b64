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

/**
 * Joins the spans that the tagger finds into attributions, one for each cue, with borders from
 * quote marks. Utterances that a name after a dash signs are the rules', and so are those which the
 * tagger misses.
 */
final class TaggedAttributions implements AttributionFinder {
  static final String PATTERN = "tagger";

  private final QuoteTagger tagger;
  private final RuledAttributions rules;
  private final boolean keepsThat;

  /**
   * @param keepsThat whether a content begins with the "that" before it
   */
  TaggedAttributions(QuoteTagger tagger, RuledAttributions rules, boolean keepsThat) {
    this.tagger = tagger;
    this.rules = rules;
    this.keepsThat = keepsThat;
  }

  @Override
  public List<Candidate> find(Scene scene) {
    List<Candidate> utterances = rules.utterances(scene);
    List<Candidate> found =
        new ArrayList<>(
            utterances.stream().filter(c -> c.pattern().equals(DashName.PATTERN)).toList());
    List<TaggedSpan> spans =
        tagger.tag(scene.document()).stream()
            .filter(span -> !overlaps(span(scene.tree(), span), found))
            .toList();
    found.addAll(joined(scene, spans));
    List<Candidate> missed =
        utterances.stream()
            .filter(c -> c.content().stream().noneMatch(piece -> overlaps(piece, found)))
            .toList();
    found.addAll(missed);
    found.sort(Comparator.comparing(Candidate::extent));
    return found;
  }

  private static boolean overlaps(Span span, List<Candidate> found) {
    return found.stream()
        .anyMatch(
            candidate ->
                candidate.content().stream().anyMatch(span::overlaps)
                    || (candidate.source() != null && span.overlaps(candidate.source())));
  }

  private List<Candidate> joined(Scene scene, List<TaggedSpan> spans) {
    QuoteBorders borders = new QuoteBorders(scene, spans);
    Map<Integer, List<TaggedSpan>> byCue = new LinkedHashMap<>();
    for (TaggedSpan span : spans) {
      if (span.anchor() != NONE) {
        byCue.computeIfAbsent(span.anchor(), cue -> new ArrayList<>()).add(span);
      }
    }
    List<Candidate> found = new ArrayList<>();
    for (List<TaggedSpan> own : byCue.values()) {
      Candidate candidate = joined(scene, own, borders);
      if (candidate != null) {
        found.add(candidate);
      }
    }
    return found;
  }

  private @Nullable Candidate joined(Scene scene, List<TaggedSpan> spans, QuoteBorders borders) {
    SyntaxTree tree = scene.tree();
    List<TaggedSpan> pieces = spans.stream().filter(s -> s.role() == Role.CONTENT).toList();
    TaggedSpan cue = surest(Role.CUE, spans);
    TaggedSpan source = surest(Role.SOURCE, spans);
    if (cue == null || pieces.isEmpty()) {
      return null;
    }
    Span cueSpan = span(tree, cue);
    Span sourceSpan = source == null ? null : span(tree, source);
    int cueToken = tree.headOf(cueSpan);
    List<Span> content = new ArrayList<>();
    borders.of(pieces).forEach(piece -> content.add(keepsThat ? piece : withoutThat(scene, piece)));
    double score =
        cue.score() * pieces.stream().mapToDouble(TaggedSpan::score).average().orElseThrow();
    return new Candidate(
        PATTERN,
        tree.lemma(cueToken).toLowerCase(Locale.ROOT),
        cueToken,
        cueSpan,
        sourceSpan == null ? NONE : tree.headOf(sourceSpan),
        sourceSpan,
        content,
        score,
        isMended(scene, content));
  }

  private static boolean isMended(Scene scene, List<Span> content) {
    return scene.quotations().all().stream()
        .filter(Quotation::isMended)
        .anyMatch(quotation -> content.stream().anyMatch(quotation.span()::overlaps));
  }

  /** "said that he knew": the content is "he knew". */
  private static Span withoutThat(Scene scene, Span piece) {
    SyntaxTree tree = scene.tree();
    int first = tree.firstTokenFrom(piece.begin());
    boolean complementizer = scene.isWord(first, "that") && tree.pos(first).equals("IN");
    return complementizer && tree.token(first).span().end() < piece.end()
        ? new Span(tree.token(first + 1).span().begin(), piece.end())
        : piece;
  }

  private static @Nullable TaggedSpan surest(Role role, List<TaggedSpan> spans) {
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
