package parlance.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Whom a bare surname usually means in an article that names two of that surname: "Roe" is Jane Roe
 * in an article about her that also names "her brother Peter Roe".
 */
final class Bearers {
  private static final int BY_COURTESY = 2;
  private static final int NAMED_FIRST = 2;

  /** For whom the sentence before, or this one, is about under the full name. */
  private static final int JUST_SUBJECT = 2;

  private final Clustering clustering;
  private final Syntax syntax;
  private final Map<Cluster, Integer> weights = new HashMap<>();
  private final Map<Cluster, Set<String>> titles = new HashMap<>();
  private final Map<String, Integer> courtesy = new HashMap<>();
  private final Set<String> begun = new TreeSet<>();

  Bearers(Clustering clustering) {
    this.clustering = clustering;
    this.syntax = new Syntax(clustering.discourse());
  }

  /**
   * Takes account of a name; to be called in text order, when full names are with their bearers.
   *
   * @param told the gender that a courtesy title before the name tells
   */
  void count(Candidate name, String surname, Gender told) {
    Cluster cluster = clustering.of(name);
    if (name.key().indexOf(' ') > 0) {
      int weight = begun.add(surname) ? 1 + NAMED_FIRST : 1;
      weights.merge(cluster, weight, Integer::sum);
      String title = title(name);
      if (title != null) {
        titles.computeIfAbsent(cluster, key -> new TreeSet<>()).add(title);
      }
    } else if (told != Gender.UNKNOWN) {
      courtesy.merge(surname + told, 1, Integer::sum);
    }
  }

  /**
   * The one of several bearers whom a bare surname means, or null if that is not clear.
   *
   * @param last who was last called by the full name, if anybody was
   */
  @Nullable Candidate usual(Candidate name, List<Candidate> bearers, @Nullable Candidate last) {
    String title = title(name);
    Candidate best = null;
    int highest = 0;
    int second = 0;
    for (Candidate bearer : bearers) {
      Set<String> known = titles.getOrDefault(clustering.of(bearer), Set.of());
      if (title != null && known.contains(title)) {
        return bearer;
      }
      int weight = title == null || known.isEmpty() ? weight(name, bearer, last) : 0;
      if (weight > highest) {
        second = highest;
        highest = weight;
        best = bearer;
      } else {
        second = Math.max(second, weight);
      }
    }
    return highest > second ? best : null;
  }

  private int weight(Candidate name, Candidate bearer, @Nullable Candidate last) {
    Cluster cluster = clustering.of(bearer);
    int called = courtesy.getOrDefault(name.key() + cluster.gender(), 0);
    Discourse discourse = clustering.discourse();
    boolean subject =
        last != null
            && clustering.together(last, bearer)
            && discourse.sentence(name) - discourse.sentence(last) <= 1
            && syntax.part(last) == Syntax.Part.SUBJECT;
    return weights.getOrDefault(cluster, 0) + BY_COURTESY * called + (subject ? JUST_SUBJECT : 0);
  }

  /** The function of the title right before a name ("president"), or null. */
  private @Nullable String title(Candidate name) {
    Discourse discourse = clustering.discourse();
    int before = name.first() - 1;
    ActorNouns.Match match =
        before < 0 ? null : discourse.lexicon().nouns().match(discourse.tree(), before);
    boolean office =
        match != null && match.last() == before && match.noun().kind() == ActorNouns.Kind.OFFICE;
    return office && match != null ? match.noun().function() : null;
  }
}
