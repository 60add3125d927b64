package parlance.quote;

import static parlance.quote.Scene.NONE;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parlance.document.AnchorScores;
import parlance.document.Document;
import parlance.document.Layer;
import parlance.document.WordScores;
import parlance.encoder.LabelPath;
import parlance.encoder.LabelledSpan;
import parlance.quote.TaggedSpan.Role;

/**
 * Finds the words that are source, cue or content of an attribution, and the cue to which each
 * belongs, by an encoder's scores.
 */
final class QuoteTagger implements SpanTagger {
  /** How far below the best word a cue may score and still anchor a span. */
  private static final float ANCHOR_MARGIN = 4;

  @Override
  public List<TaggedSpan> tag(Document document) {
    WordScores scores = document.get(Layer.WORD_SCORES);
    LabelPath path = new LabelPath(scores.quotes().scheme());
    List<LabelledSpan> spans = path.spans(scores.quotes(), 0, scores.quotes().words());
    int[] cues =
        spans.stream()
            .filter(span -> role(span) == Role.CUE)
            .mapToInt(LabelledSpan::first)
            .toArray();
    return spans.stream().map(span -> anchored(span, cues, scores.anchors())).toList();
  }

  private static Role role(LabelledSpan span) {
    return Role.valueOf(span.kind().toUpperCase(Locale.ROOT));
  }

  private static TaggedSpan anchored(
      LabelledSpan span, int[] cues, Map<Integer, AnchorScores> anchors) {
    Role role = role(span);
    int anchor = role == Role.CUE ? span.first() : anchor(anchors.get(span.first()), cues);
    return new TaggedSpan(role, span.first(), span.end(), anchor, span.score());
  }

  /** The cue, of those in ascending order, that anchors a span. */
  private static int anchor(@Nullable AnchorScores scores, int[] cues) {
    if (scores == null) {
      return NONE;
    }
    int found = Arrays.binarySearch(cues, scores.first());
    int best = NONE;
    for (int i = found < 0 ? -found - 1 : found; i < cues.length && cues[i] < scores.end(); i++) {
      best = best == NONE || scores.of(cues[i]) > scores.of(best) ? cues[i] : best;
    }
    return best != NONE && scores.of(best) >= scores.best() - ANCHOR_MARGIN ? best : NONE;
  }
}
