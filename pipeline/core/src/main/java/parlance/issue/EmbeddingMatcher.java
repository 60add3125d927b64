package parlance.issue;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parlance.document.Stance.Polarity;

/**
 * Finds a phrase by the nearness of its vector to that of what the target is about.
 *
 * <p>Such vectors cannot tell a word from its opposite, so words that turn round are taken off both
 * sides first, and are told by {@link Route}.
 */
final class EmbeddingMatcher implements IssueMatcher {
  static final String BY = "embedding";

  /** Least cosine of a match; chosen on the phrases of {@code models/issue/README.md}. */
  private static final double LEAST = 0.82;

  /** Least lead over the nearest phrase of another issue, and over one worded the other way. */
  private static final double LEAD = 0.05;

  private record Near(PhraseWords core, double cosine) {}

  private final List<PhraseWords> cores = new ArrayList<>();
  private final List<float[]> directions = new ArrayList<>();
  private final StaticVectors vectors;

  EmbeddingMatcher(List<PhraseWords> phrases, IssueWords lists, StaticVectors vectors) {
    this.vectors = vectors;
    for (PhraseWords phrase : phrases) {
      PhraseWords core = phrase.core(lists);
      if (core != null) {
        cores.add(core);
        directions.add(vectors.of(core.words()));
      }
    }
  }

  @Override
  public @Nullable Match match(TargetPhrase target) {
    Match best = null;
    for (int core : target.cores()) {
      Match match = match(target, core);
      if (match != null && (best == null || match.score() > best.score())) {
        best = match;
      }
    }
    return best;
  }

  private @Nullable Match match(TargetPhrase target, int core) {
    Route route = target.to(core, List.of());
    List<String> words = target.content(core).stream().map(target::word).toList();
    if (route == null || words.isEmpty()) {
      return null;
    }
    List<Near> near = near(vectors.of(words));
    if (near.isEmpty()) {
      return null;
    }
    Near best = near.get(0);
    Phrase phrase = best.core().phrase();
    if (words.size() == 1 && best.core().words().size() > 1) {
      return null; // "the humanitarian" is no "humanitarian aid"
    }
    boolean clear = route.clear() && !target.reversesBeside(core);
    boolean reversed = route.reversed() ^ best.core().reversed();
    for (Near other : near) {
      boolean close = other.cosine() > best.cosine() - LEAD;
      if (close && !other.core().phrase().issue().equals(phrase.issue())) {
        return null;
      }
      clear &= !close || wording(other.core()) == wording(best.core());
    }
    return new Match(phrase, Match.polarity(phrase, reversed, clear), best.cosine(), BY);
  }

  /** Phrases near enough or nearly so, the nearest first. */
  private List<Near> near(float[] vector) {
    List<Near> near = new ArrayList<>();
    for (int i = 0; i < cores.size(); i++) {
      double cosine = StaticVectors.cosine(vector, directions.get(i));
      if (cosine >= LEAST - LEAD) {
        near.add(new Near(cores.get(i), Math.min(1, cosine)));
      }
    }
    near.sort((one, other) -> Double.compare(other.cosine(), one.cosine()));
    return near.isEmpty() || near.get(0).cosine() < LEAST ? List.of() : near;
  }

  private static @Nullable Polarity wording(PhraseWords core) {
    return Match.polarity(core.phrase(), core.reversed(), true);
  }
}
