package parlance.entity;

import java.util.HashMap;
import java.util.Map;
import parlance.entity.ActorNouns.Kind;

/**
 * Groups and bodies in the same words are the same: "Israeli officials … the Israeli officials",
 * "Israel's government … the Israeli government". Other modifiers make another group.
 */
final class SameNominalRule implements Rule {
  private static final double SAME = 0.8;

  @Override
  public void apply(Clustering clustering) {
    Map<String, Candidate> first = new HashMap<>();
    for (Candidate nominal : clustering.discourse().candidates()) {
      ActorPhrase phrase = nominal.phrase();
      if (phrase == null
          || clustering.of(nominal).anonymous()
          || clustering.of(nominal).named()
          || phrase.possessor() >= 0
          || (phrase.noun().kind() == Kind.PLACE && !phrase.plural())
          || (phrase.noun().kind().personal() && !phrase.plural())) {
        continue;
      }
      Candidate same = first.putIfAbsent(phrase.key(), nominal);
      if (same != null) {
        clustering.join(nominal, same, SAME);
      }
    }
  }
}
