package parlance.quote;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parlance.document.Span;

/** Chooses among candidates that claim the same cue or lie inside each other. */
final class Selection {
  private static final double LEAD = 0.15;

  /** Patterns whose borders are right where they match at all. */
  private static final Set<String> SURE =
      Set.of(CueBeside.AFTER, CueBeside.BEFORE, TagRule.INSIDE, ObjectRule.ADDRESSED);

  private final Scene scene;
  private final List<Candidate> candidates;

  Selection(Scene scene, List<Candidate> candidates) {
    this.scene = scene;
    this.candidates = candidates;
  }

  /** In text order of their content. */
  List<Candidate> kept() {
    List<Candidate> best = bestByCue();
    best.sort(
        Comparator.comparingInt((Candidate c) -> c.extent().begin())
            .thenComparing(c -> -c.extent().end()));
    Reach reach = new Reach(best);
    List<Candidate> kept = new ArrayList<>();
    for (Candidate candidate : best) {
      int cue = candidate.cueToken();
      if (cue == Scene.NONE || !reach.holds(scene.tree().token(cue).span())) {
        kept.add(candidate);
      }
    }
    return kept;
  }

  private List<Candidate> bestByCue() {
    Map<Integer, Candidate> byCue = new LinkedHashMap<>();
    List<Candidate> best = new ArrayList<>();
    for (Candidate candidate : candidates) {
      if (candidate.cueToken() == Scene.NONE) {
        best.add(candidate);
      } else {
        byCue.merge(candidate.cueToken(), candidate, Selection::better);
      }
    }
    best.addAll(byCue.values());
    return best;
  }

  /**
   * Candidates found earlier come from surer rules. What position alone bounds has to be the surer
   * cue by far to count before what the parse bounds.
   */
  private static Candidate better(Candidate earlier, Candidate later) {
    if (isSure(earlier) || isSure(later)) {
      return isSure(earlier) ? earlier : later;
    }
    double lead = isPlain(earlier) == isPlain(later) ? 0 : isPlain(later) ? -LEAD : LEAD;
    return earlier.score() >= later.score() + lead ? earlier : later;
  }

  private static boolean isSure(Candidate candidate) {
    return SURE.contains(candidate.pattern());
  }

  private static boolean isPlain(Candidate candidate) {
    return PlainRule.PATTERNS.contains(candidate.pattern());
  }

  /**
   * The pieces of content within which no other cue counts: what somebody reports of a third is
   * theirs. Only "according to" leaves room for the report inside it.
   */
  private static final class Reach {
    private final int[] begins;
    private final int[] farthestEnd;

    Reach(List<Candidate> candidates) {
      List<Span> pieces = new ArrayList<>();
      for (Candidate candidate : candidates) {
        if (!candidate.pattern().equals(AccordingRule.PATTERN)) {
          pieces.addAll(candidate.content());
        }
      }
      pieces.sort(Comparator.naturalOrder());
      begins = pieces.stream().mapToInt(Span::begin).toArray();
      farthestEnd = pieces.stream().mapToInt(Span::end).toArray();
      for (int i = 1; i < farthestEnd.length; i++) {
        farthestEnd[i] = Math.max(farthestEnd[i], farthestEnd[i - 1]);
      }
    }

    /** Whether a piece that begins no later than the span ends no earlier. */
    boolean holds(Span span) {
      int found = Arrays.binarySearch(begins, span.begin() + 1);
      int after = found >= 0 ? found : -found - 1;
      while (after > 0 && after < begins.length && begins[after] == begins[after - 1]) {
        after--;
      }
      return after > 0 && farthestEnd[after - 1] >= span.end();
    }
  }
}
