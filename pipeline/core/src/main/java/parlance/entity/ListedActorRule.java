package parlance.entity;

import java.util.HashMap;
import java.util.Map;

/** All names of an actor of the user's list are that actor. */
final class ListedActorRule implements Rule {
  @Override
  public void apply(Clustering clustering) {
    Map<String, Candidate> first = new HashMap<>();
    for (Candidate candidate : clustering.discourse().candidates()) {
      String actor = candidate.actor();
      if (actor != null) {
        Candidate other = first.putIfAbsent(actor, candidate);
        clustering.join(candidate, other == null ? candidate : other, 1);
      }
    }
  }
}
