package parlance.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import parlance.document.MentionType;
import parlance.entity.ActorNouns.Kind;
import parlance.entity.ActorNouns.Trait;
import parlance.entity.ActorPhrase.Determiner;

/**
 * "The ministry" is the Ministry of Health where that is the only one, "the officials" are the
 * Israeli officials, "the kingdom" is the only kingdom named, "the company" the only organisation
 * that was just named. Of several it is the only one mentioned in the two sentences before, or it
 * stays open.
 */
final class HeadNounRule implements Rule {
  private static final double SAME_NOUN = 0.75;
  private static final double NEAR = 0.6;
  private static final int SENTENCES_BACK = 2;
  private static final double EPITHET = 0.75;
  private static final double JUST_NAMED = 0.65;

  @Override
  public void apply(Clustering clustering) {
    Map<String, List<Candidate>> byNoun = new HashMap<>();
    ActorNouns nouns = clustering.discourse().lexicon().nouns();
    for (Candidate nominal : clustering.discourse().candidates()) {
      remember(clustering, nominal, byNoun);
      ActorPhrase phrase = nominal.phrase();
      if (phrase != null && asks(phrase, nouns) && !clustering.of(nominal).named()) {
        Set<Cluster> same =
            saying(clustering, phrase, byNoun.getOrDefault(noun(phrase), List.of()));
        same.remove(clustering.of(nominal));
        resolve(clustering, nominal, phrase, same);
      }
    }
  }

  /**
   * "The ministry", "the officials", "the Afghan team", "allies" of whom was said whose; not "the
   * minister", whom others look for.
   */
  private static boolean asks(ActorPhrase phrase, ActorNouns nouns) {
    Kind kind = phrase.noun().kind();
    boolean related =
        phrase.determiner() == Determiner.NONE
            && phrase.plural()
            && nouns.has(Trait.COUNTRIES_OF_PLACE, phrase.noun().lemma());
    return (phrase.determiner() == Determiner.DEFINITE || related)
        && (phrase.bare() || (!phrase.plural() && kind == Kind.BODY))
        && !(phrase.plural() && kind == Kind.PLACE)
        && (phrase.plural() || !kind.personal());
  }

  private static String noun(ActorPhrase phrase) {
    return (phrase.plural() ? "plural " : "") + phrase.noun().function();
  }

  private static void resolve(
      Clustering clustering, Candidate nominal, ActorPhrase phrase, Set<Cluster> same) {
    Set<Cluster> near = new LinkedHashSet<>(same);
    near.removeIf(cluster -> !isNear(clustering.discourse(), cluster, nominal));
    if (same.size() == 1) {
      clustering.join(nominal, same.iterator().next().first(), SAME_NOUN);
    } else if (near.size() == 1) {
      clustering.join(nominal, near.iterator().next().first(), NEAR);
    } else if (phrase.bare() && same.size() > 1) {
      clustering.of(nominal).makeAnonymous();
    } else if (phrase.bare() && !phrase.plural()) {
      another(clustering, nominal, phrase);
    }
  }

  private static boolean isNear(Discourse discourse, Cluster cluster, Candidate nominal) {
    int sentence = discourse.sentence(nominal);
    return cluster.members().stream()
        .anyMatch(
            member ->
                member.index() < nominal.index()
                    && sentence - discourse.sentence(member) <= SENTENCES_BACK);
  }

  private static void remember(
      Clustering clustering, Candidate candidate, Map<String, List<Candidate>> byNoun) {
    ActorPhrase phrase = candidate.phrase();
    if (phrase != null && (!phrase.bare() || clustering.of(candidate).anonymous())) {
      byNoun.computeIfAbsent(noun(phrase), key -> new ArrayList<>()).add(candidate);
    } else if (candidate.isName() && isBody(clustering.of(candidate).type())) {
      List<String> words = NameForm.words(candidate.key());
      Set<String> ends = new LinkedHashSet<>(List.of(words.get(0), words.get(words.size() - 1)));
      for (String word : words.size() > 1 ? ends : Set.<String>of()) {
        byNoun.computeIfAbsent(word, key -> new ArrayList<>()).add(candidate);
      }
    }
  }

  private static boolean isBody(MentionType type) {
    return type == MentionType.ORG || type == MentionType.GPE;
  }

  /** The clusters of the candidates that say at least what the phrase says. */
  private static Set<Cluster> saying(
      Clustering clustering, ActorPhrase phrase, List<Candidate> candidates) {
    Set<Cluster> clusters = new LinkedHashSet<>();
    for (Candidate candidate : candidates) {
      ActorPhrase other = candidate.phrase();
      boolean all =
          other == null
              ? phrase.bare()
              : other.qualifiers().containsAll(phrase.qualifiers())
                  && other.affiliations().containsAll(phrase.affiliations());
      if (all) {
        clusters.add(clustering.of(candidate));
      }
    }
    return clusters;
  }

  private static void another(Clustering clustering, Candidate nominal, ActorPhrase phrase) {
    Discourse discourse = clustering.discourse();
    NameAliases aliases = discourse.lexicon().aliases();
    String noun = phrase.noun().lemma().toLowerCase(Locale.ROOT);
    List<String> epithets = aliases.calledBy(noun);
    List<Candidate> near = namesBefore(discourse, nominal);
    Map<Cluster, Candidate> found = new LinkedHashMap<>();
    double score = JUST_NAMED;
    for (Candidate name : epithets.isEmpty() ? near : discourse.candidates()) {
      boolean fits;
      if (!epithets.isEmpty()) {
        fits = name.isName() && epithets.contains(aliases.canonical(name.key()));
        score = EPITHET;
      } else if (phrase.noun().kind() == Kind.PLACE) {
        fits = aliases.isCountry(aliases.canonical(name.key()));
      } else {
        fits =
            discourse.lexicon().nouns().has(Trait.ANY_BODY, phrase.noun().lemma())
                && clustering.of(name).type() == MentionType.ORG;
      }
      if (fits) {
        found.putIfAbsent(clustering.of(name), name);
      }
    }
    if (found.size() == 1) {
      clustering.join(nominal, found.values().iterator().next(), score);
    }
  }

  /** The names in the nominal's sentence before it, and in the sentence before that. */
  private static List<Candidate> namesBefore(Discourse discourse, Candidate nominal) {
    List<Candidate> found = new ArrayList<>();
    int sentence = discourse.sentence(nominal);
    for (int s = sentence - 1; s <= sentence; s++) {
      for (Candidate candidate : discourse.in(s)) {
        if (candidate.isName() && candidate.last() < nominal.first()) {
          found.add(candidate);
        }
      }
    }
    return found;
  }
}
