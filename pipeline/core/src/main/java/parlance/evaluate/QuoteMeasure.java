package parlance.evaluate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parlance.document.Span;
import parlance.evaluate.Coding.Quote;
import parlance.evaluate.Misfit.Kind;

/**
 * Quotes: who said what, by which words. Two contents are of one quote if their words have a
 * Jaccard index of at least {@value #SAME_CONTENT}.
 */
final class QuoteMeasure implements Measure {
  static final double SAME_CONTENT = 0.5;

  @Override
  public void compare(Comparison comparison, ArticleScore score) {
    Pairs<Quote> pairs = pairs(comparison);
    exact(comparison, score, 0, "content, exact", Quote::content);
    score.add(
        new Row(Layer.QUOTES, 1, "content, overlapping"),
        Tally.of(
            pairs.pairs().size(),
            pairs.pairs().size() + pairs.onlyFound().size(),
            pairs.pairs().size() + pairs.onlyGold().size()));
    exact(comparison, score, 2, "cue, exact", Quote::cue);
    exact(comparison, score, 4, "source, exact", Quote::source);
    part(pairs, score, 3, "cue, given the content", Quote::cue);
    part(pairs, score, 5, "source, given the content", Quote::source);
    misfits(comparison, pairs, score);
  }

  /** One to one, best first. */
  static Pairs<Quote> pairs(Comparison comparison) {
    Words words = comparison.words();
    return Pairs.of(
        withContent(comparison.gold()),
        withContent(comparison.found()),
        (gold, found) -> {
          double alike = Words.likeness(words.under(gold.content()), words.under(found.content()));
          return alike >= SAME_CONTENT ? alike : 0;
        });
  }

  private static List<Quote> withContent(Coding coding) {
    return coding.quotes().stream().filter(quote -> !quote.content().isEmpty()).toList();
  }

  private static void exact(
      Comparison comparison,
      ArticleScore score,
      int rank,
      String name,
      Function<Quote, List<Span>> part) {
    score.add(
        new Row(Layer.QUOTES, rank, name),
        NameMeasure.tally(
            pieces(comparison.gold().quotes(), part), pieces(comparison.found().quotes(), part)));
  }

  private static Set<Span> pieces(List<Quote> quotes, Function<Quote, List<Span>> part) {
    Set<Span> pieces = new HashSet<>();
    quotes.forEach(quote -> pieces.addAll(part.apply(quote)));
    return pieces;
  }

  private static void part(
      Pairs<Quote> pairs,
      ArticleScore score,
      int rank,
      String name,
      Function<Quote, List<Span>> part) {
    int right = 0;
    int found = 0;
    int gold = 0;
    for (Pairs.Pair<Quote> pair : pairs.pairs()) {
      List<Span> wanted = part.apply(pair.gold());
      List<Span> given = part.apply(pair.found());
      gold += wanted.isEmpty() ? 0 : 1;
      found += given.isEmpty() ? 0 : 1;
      right += !wanted.isEmpty() && wanted.equals(given) ? 1 : 0;
    }
    score.add(new Row(Layer.QUOTES, rank, name), Tally.of(right, found, gold));
  }

  private static void misfits(Comparison comparison, Pairs<Quote> pairs, ArticleScore score) {
    for (Pairs.Pair<Quote> pair : pairs.pairs()) {
      part(comparison, "content", pair.gold().content(), pair.found().content(), score);
      part(comparison, "cue", pair.gold().cue(), pair.found().cue(), score);
      part(comparison, "source", pair.gold().source(), pair.found().source(), score);
    }
    pairs
        .onlyGold()
        .forEach(quote -> part(comparison, "content", quote.content(), List.of(), score));
    pairs
        .onlyFound()
        .forEach(quote -> part(comparison, "content", List.of(), quote.content(), score));
  }

  private static void part(
      Comparison comparison, String what, List<Span> gold, List<Span> found, ArticleScore score) {
    Kind kind = kind(gold, found);
    if (kind != null) {
      int begin = gold.isEmpty() ? found.get(0).begin() : gold.get(0).begin();
      String wanted = comparison.gold().words(gold);
      score.add(new Misfit(what, kind, begin, wanted, comparison.found().words(found)));
    }
  }

  private static @Nullable Kind kind(List<Span> gold, List<Span> found) {
    if (gold.equals(found)) {
      return null;
    }
    if (gold.isEmpty() || found.isEmpty()) {
      return gold.isEmpty() ? Kind.SPURIOUS : Kind.MISSED;
    }
    boolean overlap = gold.stream().anyMatch(one -> found.stream().anyMatch(one::overlaps));
    return overlap ? Kind.WRONG_BORDER : Kind.WRONG;
  }
}
