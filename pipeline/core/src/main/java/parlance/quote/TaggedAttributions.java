package parlance.quote;

import static parlance.quote.Scene.NONE;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import parlance.document.Span;
import parlance.parse.SyntaxTree;
import parlance.quote.TaggedSpan.Role;

/**
 * Joins the spans that the tagger finds into attributions, one for each cue, with borders from
 * quote marks. Rules have the word where it needs no model: utterances that a name after a dash
 * signs, whole utterances that the tagger misses, and reports inside an "according to".
 */
final class TaggedAttributions implements AttributionFinder {
  static final String PATTERN = "tagger";

  private final SpanTagger tagger;
  private final RuledAttributions rules;
  private final boolean keepsThat;

  /**
   * @param keepsThat whether a content begins with the "that" before it
   */
  TaggedAttributions(SpanTagger tagger, RuledAttributions rules, boolean keepsThat) {
    this.tagger = tagger;
    this.rules = rules;
    this.keepsThat = keepsThat;
  }

  @Override
  public List<Candidate> find(Scene scene) {
    List<Candidate> utterances = rules.utterances(scene);
    List<Candidate> found = new ArrayList<>(utterances);
    found.removeIf(candidate -> !candidate.pattern().equals(DashName.PATTERN));
    Claims claims = new Claims(scene.tree());
    claims.addAll(found);
    List<TaggedSpan> spans = new ArrayList<>(tagger.tag(scene.document()));
    spans.removeIf(span -> claims.anywhere(span.first(), span.end()));
    found.addAll(joined(scene, spans));
    claims.addAll(found);
    found.addAll(missed(utterances, found, claims));
    claims.addAll(found);
    found.addAll(nested(scene, found, claims));
    found.sort(Comparator.comparing(Candidate::extent));
    return found;
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
    List<TaggedSpan> pieces =
        spans.stream()
            .filter(span -> span.role() == Role.CONTENT)
            .filter(span -> !consistsOf(span, token -> isLink(scene, token)))
            .toList();
    TaggedSpan cue = surest(Role.CUE, spans);
    TaggedSpan source = surest(Role.SOURCE, spans);
    if (source != null && consistsOf(source, token -> tree.is(token, "det", "case", "punct"))) {
      source = null; // "the", of a noun that was not tagged
    }
    if (cue == null || pieces.isEmpty()) {
      return null;
    }
    Span cueSpan = span(scene, cue);
    Span sourceSpan = source == null ? null : span(scene, source);
    int cueToken = tree.headOf(cueSpan);
    List<Span> content = new ArrayList<>();
    for (Span piece : borders.of(pieces, cue)) {
      content.add(keepsThat ? piece : withoutThat(scene, piece));
    }
    if (content.isEmpty()) {
      return null;
    }
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
        content.stream().anyMatch(piece -> isMended(scene, piece)));
  }

  private static boolean consistsOf(TaggedSpan span, IntPredicate token) {
    return IntStream.range(span.first(), span.end()).allMatch(token);
  }

  /** A conjunction, a preposition, an article or punctuation. */
  private static boolean isLink(Scene scene, int token) {
    return scene.isPunctuation(token)
        || scene.tree().pos(token).matches("IN|CC|TO")
        || scene.tree().is(token, "det");
  }

  private static boolean isMended(Scene scene, Span piece) {
    List<Quotation> quotations = scene.quotations().all();
    int i = scene.quotations().firstFrom(piece.begin());
    while (i < quotations.size() && quotations.get(i).span().overlaps(piece)) {
      if (quotations.get(i).isMended()) {
        return true;
      }
      i++;
    }
    return false;
  }

  /** "said that, if asked, he would": the content is "if asked, he would". */
  private static Span withoutThat(Scene scene, Span piece) {
    SyntaxTree tree = scene.tree();
    int first = tree.firstTokenFrom(piece.begin());
    int end = tree.firstTokenFrom(piece.end());
    if (!scene.isWord(first, "that") || scene.quoted(first) || tree.pos(first).equals("DT")) {
      return piece;
    }
    int next = first + 1;
    while (next < end && scene.isBreak(next)) {
      next++;
    }
    return next == end ? piece : new Span(tree.token(next).span().begin(), piece.end());
  }

  private static @Nullable TaggedSpan surest(Role role, List<TaggedSpan> spans) {
    return spans.stream()
        .filter(span -> span.role() == role)
        .max(Comparator.comparingDouble(TaggedSpan::score))
        .orElse(null);
  }

  /** The span's words; of a source or cue only those after the last border of paragraphs in it. */
  private static Span span(Scene scene, TaggedSpan span) {
    int first = span.end() - 1;
    int paragraph = scene.sentence(first).paragraph();
    while (first > span.first() && scene.sentence(first - 1).paragraph() == paragraph) {
      first--;
    }
    return scene.tree().span(first, span.end() - 1);
  }

  /** What goes on with an utterance is kept if that is. */
  private static List<Candidate> missed(
      List<Candidate> utterances, List<Candidate> found, Claims claims) {
    Set<Integer> sources = new HashSet<>();
    found.forEach(candidate -> sources.add(candidate.sourceToken()));
    List<Candidate> missed = new ArrayList<>();
    for (Candidate utterance : utterances) {
      boolean goesOn = utterance.pattern().equals(Utterances.CONTINUED);
      if (utterance.content().stream().noneMatch(claims::inContent)
          && (!goesOn || sources.contains(utterance.sourceToken()))) {
        missed.add(utterance);
        sources.add(utterance.sourceToken());
      }
    }
    return missed;
  }

  /**
   * "According to A, B said C" is two attributions; the tagger, trained on texts in which no word
   * belongs to two, finds one of them.
   */
  private List<Candidate> nested(Scene scene, List<Candidate> found, Claims claims) {
    if (!mentionsAccounts(scene)) {
      return List.of();
    }
    Claims accounts = new Claims(scene.tree());
    found.stream().filter(candidate -> isAccount(scene, candidate)).forEach(accounts::add);
    List<Candidate> nested = new ArrayList<>();
    for (Candidate candidate : rules.find(scene)) {
      boolean inside =
          candidate.cue() != null
              && accounts.inContent(candidate.cue())
              && candidate.source() != null
              && accounts.inContent(candidate.source())
              && candidate.content().stream().allMatch(accounts::inContent);
      boolean around =
          isAccount(scene, candidate)
              && !claims.anywhere(candidate.cue())
              && !claims.anywhere(candidate.source());
      if (inside || around) {
        nested.add(candidate);
      }
    }
    return nested;
  }

  private static boolean mentionsAccounts(Scene scene) {
    for (int token = 0; token < scene.tree().size(); token++) {
      if (scene.isWord(token, "according")) {
        return true;
      }
    }
    return false;
  }

  /** Whether the cue begins with "according". */
  private static boolean isAccount(Scene scene, Candidate candidate) {
    Span cue = candidate.cue();
    return cue != null && scene.isWord(scene.tree().firstTokenFrom(cue.begin()), "according");
  }
}
