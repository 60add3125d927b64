package parlance.evaluate;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import parlance.evaluate.Coding.Quote;
import parlance.evaluate.Misfit.Kind;

/**
 * Speakers: a quote's is right if its content is that of a gold quote, as {@link QuoteMeasure}
 * says, and its speaker means that quote's.
 */
final class SpeakerMeasure implements Measure {

  @Override
  public void compare(Comparison comparison, ArticleScore score) {
    Pairs<Quote> pairs = QuoteMeasure.pairs(comparison);
    int right = 0;
    int found = 0;
    int gold = 0;
    for (Pairs.Pair<Quote> pair : pairs.pairs()) {
      String wanted = pair.gold().speaker();
      String given = pair.found().speaker();
      gold += wanted == null ? 0 : 1;
      found += given == null ? 0 : 1;
      boolean same = wanted != null && wanted.equals(comparison.meaning(given));
      right += same ? 1 : 0;
      if (!same && (wanted != null || given != null)) {
        Kind kind = wanted == null ? Kind.SPURIOUS : given == null ? Kind.MISSED : Kind.WRONG;
        score.add(
            new Misfit(
                "speaker",
                kind,
                pair.gold().content().get(0).begin(),
                name(comparison.gold(), wanted),
                name(comparison.found(), given)));
      }
    }
    score.add(
        new Row(Layer.SPEAKERS, 0, "of all quotes"),
        Tally.of(
            right, found + withSpeaker(pairs.onlyFound()), gold + withSpeaker(pairs.onlyGold())));
    score.add(new Row(Layer.SPEAKERS, 1, "given the content"), Tally.of(right, found, gold));
  }

  private static int withSpeaker(Collection<Quote> quotes) {
    return (int) quotes.stream().filter(quote -> quote.speaker() != null).count();
  }

  private static String name(Coding coding, @Nullable String entity) {
    return entity == null ? "" : coding.entities().getOrDefault(entity, entity);
  }
}
