package parlance.evaluate;

import java.util.List;
import java.util.function.Predicate;
import parlance.document.Span;
import parlance.evaluate.Coding.Party;
import parlance.evaluate.Coding.Stance;
import parlance.evaluate.Misfit.Kind;

/**
 * Stances, one to one, best first. Two can be one if their evidence shares a word; their holders,
 * and their targets, are the same if they are one entity, or if one of them is none and their words
 * overlap; their polarities, if both are for or both against, and both or neither denied.
 */
final class StanceMeasure implements Measure {
  /** What of two stances is the same. */
  record Agreement(boolean holder, boolean target, boolean polarity) {
    boolean actors() {
      return holder && target;
    }

    boolean all() {
      return actors() && polarity;
    }
  }

  @Override
  public void compare(Comparison comparison, ArticleScore score) {
    Pairs<Stance> pairs = pairs(comparison);
    count(comparison, pairs, score, 0, "holder, target, polarity", Agreement::all);
    count(comparison, pairs, score, 1, "holder and target", Agreement::actors);
    count(comparison, pairs, score, 2, "holder", Agreement::holder);
    count(comparison, pairs, score, 3, "target", Agreement::target);
    int both = right(comparison, pairs, Agreement::actors);
    score.add(
        new Row(Layer.STANCES, 4, "polarity, given both"),
        Tally.of(right(comparison, pairs, Agreement::all), both, both));
    for (Pairs.Pair<Stance> pair : pairs.pairs()) {
      Agreement agreement = agreement(comparison, pair.gold(), pair.found());
      if (!agreement.all()) {
        score.add(
            new Misfit(
                "stance",
                agreement.actors() ? Kind.WRONG_POLARITY : Kind.WRONG,
                begin(pair.gold()),
                words(comparison.gold(), pair.gold()),
                words(comparison.found(), pair.found())));
      }
    }
    for (Stance stance : pairs.onlyGold()) {
      String words = words(comparison.gold(), stance);
      score.add(new Misfit("stance", Kind.MISSED, begin(stance), words, ""));
    }
    for (Stance stance : pairs.onlyFound()) {
      String words = words(comparison.found(), stance);
      score.add(new Misfit("stance", Kind.SPURIOUS, begin(stance), "", words));
    }
  }

  /** Those that have at least a holder or a target in common. */
  static Pairs<Stance> pairs(Comparison comparison) {
    Words words = comparison.words();
    return Pairs.of(
        comparison.gold().stances(),
        comparison.found().stances(),
        (gold, found) -> {
          double alike =
              Words.likeness(words.under(gold.evidence()), words.under(found.evidence()));
          Agreement agreement = agreement(comparison, gold, found);
          if (alike == 0 || !(agreement.holder() || agreement.target())) {
            return 0;
          }
          return (agreement.holder() ? 4 : 0)
              + (agreement.target() ? 4 : 0)
              + (agreement.polarity() ? 2 : 0)
              + alike;
        });
  }

  static Agreement agreement(Comparison comparison, Stance gold, Stance found) {
    return new Agreement(
        comparison.areSame(gold.holder(), found.holder()),
        comparison.areSame(gold.target(), found.target()),
        gold.polarity().equals(found.polarity()) && gold.negated() == found.negated());
  }

  private static int right(
      Comparison comparison, Pairs<Stance> pairs, Predicate<Agreement> wanted) {
    return (int)
        pairs.pairs().stream()
            .filter(pair -> wanted.test(agreement(comparison, pair.gold(), pair.found())))
            .count();
  }

  private static void count(
      Comparison comparison,
      Pairs<Stance> pairs,
      ArticleScore score,
      int rank,
      String name,
      Predicate<Agreement> wanted) {
    int right = right(comparison, pairs, wanted);
    int found = comparison.found().stances().size();
    int gold = comparison.gold().stances().size();
    score.add(new Row(Layer.STANCES, rank, name), Tally.of(right, found, gold));
  }

  private static int begin(Stance stance) {
    return stance.evidence().isEmpty() ? 0 : stance.evidence().get(0).begin();
  }

  private static String words(Coding coding, Stance stance) {
    String sign =
        (stance.negated() ? "not " : "") + (stance.polarity().equals("favor") ? "for" : "against");
    return words(coding, stance.holder()) + " " + sign + " " + words(coding, stance.target());
  }

  private static String words(Coding coding, Party party) {
    if (party.entity() != null) {
      return coding.entities().getOrDefault(party.entity(), party.entity());
    }
    Span span = party.span();
    return span == null ? "the article" : coding.words(List.of(span));
  }
}
