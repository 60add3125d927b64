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
 * that was just named. Which of several it is stays open.
 */
final class HeadNounRule implements Rule {
  private static final double SAME_NOUN = 0.75;
  private static final double EPITHET = 0.75;
  private static final double JUST_NAMED = 0.65;

  @Override
  public void apply(Clustering clustering) {
    Map<String, List<Candidate>> byNoun = byNoun(clustering);
    for (Candidate nominal : clustering.discourse().candidates()) {
      ActorPhrase phrase = nominal.phrase();
      if (phrase == null
          || phrase.determiner() != Determiner.DEFINITE
          || !phrase.bare()
          || clustering.of(nominal).named()
          || (phrase.plural() && phrase.noun().kind() == Kind.PLACE)
          || (phrase.noun().kind().personal() && !phrase.plural())) {
        continue;
      }
      String noun = (phrase.plural() ? "plural " : "") + phrase.noun().function();
      Set<Cluster> same = distinct(clustering, byNoun.getOrDefault(noun, List.of()));
      if (same.size() == 1) {
        clustering.join(nominal, same.iterator().next().first(), SAME_NOUN);
      } else if (same.size() > 1) {
        clustering.of(nominal).makeAnonymous();
      } else if (!phrase.plural()) {
        another(clustering, nominal, phrase);
      }
    }
  }

  /** Names by the nouns in them, and nominals that say more than the noun. */
  private static Map<String, List<Candidate>> byNoun(Clustering clustering) {
    Map<String, List<Candidate>> found = new HashMap<>();
    for (Candidate candidate : clustering.discourse().candidates()) {
      ActorPhrase phrase = candidate.phrase();
      if (phrase != null && !phrase.bare() && !clustering.of(candidate).anonymous()) {
        String noun = (phrase.plural() ? "plural " : "") + phrase.noun().function();
        found.computeIfAbsent(noun, key -> new ArrayList<>()).add(candidate);
      } else if (candidate.isName() && isBody(clustering.of(candidate).type())) {
        List<String> words = NameForm.words(candidate.key());
        Set<String> ends = new LinkedHashSet<>(List.of(words.get(0), words.get(words.size() - 1)));
        for (String word : words.size() > 1 ? ends : Set.<String>of()) {
          found.computeIfAbsent(word, key -> new ArrayList<>()).add(candidate);
        }
      }
    }
    return found;
  }

  private static boolean isBody(MentionType type) {
    return type == MentionType.ORG || type == MentionType.GPE;
  }

  private static Set<Cluster> distinct(Clustering clustering, List<Candidate> candidates) {
    Set<Cluster> clusters = new LinkedHashSet<>();
    candidates.forEach(candidate -> clusters.add(clustering.of(candidate)));
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
