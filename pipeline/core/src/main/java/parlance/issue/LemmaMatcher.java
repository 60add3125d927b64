package parlance.issue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds a phrase by its words: all that name something, near each other, in any order, the topmost
 * of them the target's head or below it.
 *
 * <p>The phrase nearest to the head wins, then the one with more words, then the first of the
 * codebook.
 */
final class LemmaMatcher implements IssueMatcher {
  static final String BY = "lemma";

  /** Other words that name something, which may stand among those of the phrase. */
  private static final int GAP = 2;

  /** What a match keeps of its score where words above it are not known to pass it on. */
  private static final double UNCLEAR = 0.8;

  private final List<PhraseWords> phrases = new ArrayList<>();
  private final CoreNlpForms forms;

  LemmaMatcher(List<PhraseWords> phrases, IssueWords lists, CoreNlpForms forms) {
    this.forms = forms;
    for (PhraseWords phrase : phrases) {
      this.phrases.add(phrase);
      PhraseWords core = phrase.core(lists);
      if (core != null && core.reversed() && core.words().size() > 1) {
        this.phrases.add(core);
      }
    }
  }

  private record Found(PhraseWords phrase, Route route, double coverage) {
    static final Comparator<Found> BEST_FIRST =
        Comparator.comparingInt((Found found) -> found.route().steps())
            .thenComparing(found -> -found.phrase().words().size());
  }

  @Override
  public @Nullable Match match(TargetPhrase target) {
    List<Integer> content = target.content();
    List<Set<String>> words = content.stream().map(token -> forms.of(target.word(token))).toList();
    Found best = null;
    for (PhraseWords phrase : phrases) {
      Found found = find(phrase, target, content, words);
      if (found != null && (best == null || Found.BEST_FIRST.compare(found, best) < 0)) {
        best = found;
      }
    }
    if (best == null) {
      return null;
    }
    Route route = best.route();
    double score = (0.9 + 0.1 * best.coverage()) * (route.clear() ? 1 : UNCLEAR);
    boolean reversed = route.reversed() ^ best.phrase().reversed();
    Phrase phrase = best.phrase().phrase();
    return new Match(phrase, Match.polarity(phrase, reversed, route.clear()), score, BY);
  }

  private static @Nullable Found find(
      PhraseWords phrase, TargetPhrase target, List<Integer> content, List<Set<String>> words) {
    int size = phrase.words().size();
    Found best = null;
    for (int first = 0; first + size <= words.size(); first++) {
      int end = Math.min(words.size(), first + size + GAP);
      List<Integer> places = places(phrase, words, first, end);
      Route route = places.isEmpty() ? null : topmost(target, content, places);
      if (route != null && (best == null || route.steps() < best.route().steps())) {
        best = new Found(phrase, route, (double) size / words.size());
      }
    }
    return best;
  }

  /** Where a window has the phrase's words, a place each; empty if it lacks one. */
  private static List<Integer> places(
      PhraseWords phrase, List<Set<String>> words, int first, int end) {
    List<Integer> places = new ArrayList<>();
    for (Set<String> wanted : phrase.forms()) {
      int place = first;
      while (place < end
          && (places.contains(place) || words.get(place).stream().noneMatch(wanted::contains))) {
        place++;
      }
      if (place == end) {
        return List.of();
      }
      places.add(place);
    }
    return places;
  }

  private static @Nullable Route topmost(
      TargetPhrase target, List<Integer> content, List<Integer> places) {
    List<Integer> found = places.stream().map(content::get).toList();
    Route top = null;
    for (int token : found) {
      Route route = target.to(token, found);
      if (route != null && (top == null || route.steps() < top.steps())) {
        top = route;
      }
    }
    return top;
  }
}
