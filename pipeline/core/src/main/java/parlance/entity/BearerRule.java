package parlance.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parlance.document.MentionType;
import parlance.entity.ActorNouns.Trait;
import parlance.entity.ActorPhrase.Determiner;

/**
 * A role alone is its only bearer: "the Israeli prime minister" is Prime Minister Benjamin
 * Netanyahu of Israel, "the French prime minister" is not. A role that several could be is
 * nobody's.
 */
final class BearerRule implements Rule {
  private static final double BEARER = 0.85;
  private static final double BARE = 0.75;

  @Override
  public void apply(Clustering clustering) {
    String mainCountry = mainCountry(clustering);
    ActorNouns nouns = clustering.discourse().lexicon().nouns();
    Map<String, List<Candidate>> bearers = new HashMap<>();
    for (Cluster cluster : clustering.clusters()) {
      if (cluster.onePerson() && !cluster.anonymous()) {
        for (Cluster.Role role : cluster.roles()) {
          for (String word : functionWords(role.phrase(), nouns)) {
            bearers.computeIfAbsent(word, key -> new ArrayList<>()).add(cluster.first());
          }
        }
      }
    }
    for (Candidate nominal : clustering.discourse().candidates()) {
      ActorPhrase phrase = nominal.phrase();
      if (phrase != null && asksForBearer(phrase) && clustering.of(nominal).members().size() == 1) {
        List<Candidate> possible = bearers.getOrDefault(phrase.noun().function(), List.of());
        resolve(clustering, nominal, phrase, possible, mainCountry);
      }
    }
  }

  private static boolean asksForBearer(ActorPhrase phrase) {
    return phrase.noun().kind().personal()
        && !phrase.plural()
        && phrase.possessor() < 0
        && phrase.determiner() != Determiner.INDEFINITE
        && phrase.determiner() != Determiner.COUNTED;
  }

  /** "the minister" may be a foreign minister, but "the president" no vice president. */
  private static Set<String> functionWords(ActorPhrase role, ActorNouns nouns) {
    Set<String> words = new LinkedHashSet<>();
    words.add(role.noun().function());
    String[] parts = role.noun().function().split(" ", -1);
    if (parts.length == 2 && !parts[0].matches("vice|prime|deputy|attorney|surgeon")) {
      words.add(parts[1]);
    } else if (parts.length > 2 && parts[1].equals("of")) {
      words.add(parts[0]);
    }
    if (nouns.has(Trait.HEADS_OF_COUNTRIES, role.noun().function())) {
      words.add("leader");
    }
    return words;
  }

  private static void resolve(
      Clustering clustering,
      Candidate nominal,
      ActorPhrase phrase,
      List<Candidate> possible,
      @Nullable String mainCountry) {
    Fit fit = new Fit(clustering, phrase, mainCountry);
    Set<Cluster> named = new LinkedHashSet<>();
    Set<Cluster> unnamed = new LinkedHashSet<>();
    Cluster sameWords = null;
    for (Candidate bearer : possible) {
      Cluster cluster = clustering.of(bearer);
      boolean fits = cluster != clustering.of(nominal) && fit.accepts(cluster);
      boolean before = bearer.index() < nominal.index();
      if (fits && cluster.named()) {
        named.add(cluster);
      } else if (fits && before && saysMore(cluster, phrase)) {
        unnamed.add(cluster);
      } else if (fits && before && sameWords == null) {
        sameWords = cluster;
      }
    }
    if (named.isEmpty() && unnamed.isEmpty() && sameWords != null) {
      unnamed.add(sameWords);
    }
    boolean clear = named.size() + unnamed.size() == 1 || (!phrase.bare() && named.size() == 1);
    if (clear) {
      Cluster bearer = (named.isEmpty() ? unnamed : named).iterator().next();
      clustering.join(nominal, bearer.first(), phrase.bare() ? BARE : BEARER);
    } else if (named.size() + unnamed.size() > 1) {
      clustering.of(nominal).makeAnonymous();
    }
  }

  /** Whether a cluster is another's than whom the phrase alone would mean. */
  private static boolean saysMore(Cluster cluster, ActorPhrase phrase) {
    return cluster.roles().stream()
        .map(Cluster.Role::phrase)
        .anyMatch(role -> role.possessor() < 0 && !role.bare() && !role.key().equals(phrase.key()));
  }

  /** Whether a cluster's roles allow that a phrase means it. */
  private record Fit(Clustering clustering, ActorPhrase phrase, @Nullable String mainCountry) {

    boolean accepts(Cluster cluster) {
      Set<String> qualifiers = new HashSet<>();
      Set<String> affiliations = new HashSet<>();
      boolean sameRank = false;
      boolean sameFunction = false;
      ActorNouns nouns = clustering.discourse().lexicon().nouns();
      for (Cluster.Role role : cluster.roles()) {
        qualifiers.addAll(role.phrase().qualifiers());
        qualifiers.addAll(List.of(role.phrase().noun().function().split(" ", -1)));
        affiliations.addAll(role.phrase().affiliations());
        boolean same = role.phrase().noun().function().equals(phrase.noun().function());
        boolean head =
            nouns.has(Trait.HEADS_OF_COUNTRIES, role.phrase().noun().function())
                && !phrase.affiliations().isEmpty();
        sameFunction |= same || head;
        sameRank |=
            (head || isOf(role.phrase(), phrase, nouns))
                && rank(role.phrase()).equals(rank(phrase));
      }
      return sameRank
          && cluster.gender().fits(phrase.noun().gender())
          && qualifiers.containsAll(phrase.qualifiers())
          && affiliated(affiliations, sameFunction);
    }

    private static boolean isOf(ActorPhrase role, ActorPhrase phrase, ActorNouns nouns) {
      boolean leader = phrase.noun().function().equals("leader");
      boolean head = nouns.has(Trait.HEADS_OF_COUNTRIES, role.noun().function());
      return functionWords(role, nouns).contains(phrase.noun().function()) && !(leader && head);
    }

    private boolean affiliated(Set<String> known, boolean sameFunction) {
      if (known.containsAll(phrase.affiliations())) {
        return true;
      }
      return sameFunction
          && known.isEmpty()
          && phrase.affiliations().size() == 1
          && phrase.affiliations().first().equals(mainCountry);
    }

    private Set<String> rank(ActorPhrase role) {
      Set<String> words = new HashSet<>();
      for (String qualifier : role.qualifiers()) {
        if (clustering.discourse().lexicon().nouns().has(Trait.OTHER_FUNCTION, qualifier)) {
          words.add(qualifier);
        }
      }
      return words;
    }
  }

  /** The country that the article names most often, if there is one such. */
  private static @Nullable String mainCountry(Clustering clustering) {
    NameAliases aliases = clustering.discourse().lexicon().aliases();
    Map<String, Integer> counts = new HashMap<>();
    for (Candidate name : clustering.discourse().candidates()) {
      if (name.isName() && name.type() != MentionType.PERSON) {
        String place = aliases.placeOf(name.key());
        String country = place != null ? place : aliases.canonical(name.key());
        if (aliases.isCountry(country)) {
          counts.merge(country, 1, Integer::sum);
        }
      }
    }
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    List<String> leading =
        counts.entrySet().stream()
            .filter(e -> e.getValue() == most)
            .map(Map.Entry::getKey)
            .toList();
    return leading.size() == 1 ? leading.get(0) : null;
  }
}
