package parlance.entity;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * "Her lawyer" is the same lawyer where "her" is the same person, and nobody's where that is open.
 */
final class PossessedRule implements Rule {
  private static final double SAME = 0.7;

  @Override
  public void apply(Clustering clustering) {
    Map<Integer, Candidate> pronouns = new HashMap<>();
    for (Candidate candidate : clustering.discourse().candidates()) {
      if (candidate.isPronoun()) {
        pronouns.put(candidate.first(), candidate);
      }
    }
    Map<Cluster, Map<String, Candidate>> possessed = new LinkedHashMap<>();
    for (Candidate nominal : clustering.discourse().candidates()) {
      ActorPhrase phrase = nominal.phrase();
      if (phrase == null || phrase.possessor() < 0 || clustering.of(nominal).named()) {
        continue;
      }
      Candidate pronoun = pronouns.get(phrase.possessor());
      Cluster owner = pronoun == null ? null : clustering.of(pronoun);
      if (owner == null || owner.anonymous() || owner.leader().isPronoun()) {
        if (clustering.of(nominal).members().size() == 1) {
          clustering.of(nominal).makeAnonymous();
        }
        continue;
      }
      Candidate same =
          possessed
              .computeIfAbsent(owner, key -> new HashMap<>())
              .putIfAbsent(phrase.key(), nominal);
      if (same != null) {
        clustering.join(nominal, same, SAME);
      }
    }
  }
}
