package parlance.entity;

import java.util.HashMap;
import java.util.Map;
import parlance.entity.ActorNouns.Kind;

/**
 * Groups and bodies in the same words are the same: "Israeli officials … the Israeli officials",
 * "Israel's government … the Israeli government"; so is what was not taken for a name but is one
 * elsewhere. Other modifiers make another group.
 */
final class SameNominalRule implements Rule {
  private static final double SAME = 0.8;

  @Override
  public void apply(Clustering clustering) {
    Discourse discourse = clustering.discourse();
    Map<String, Candidate> names = new HashMap<>();
    for (Candidate name : discourse.candidates()) {
      if (name.isName() && name.canBeEntity()) {
        names.putIfAbsent(name.key(), name);
      }
    }
    Map<String, Candidate> first = new HashMap<>();
    for (Candidate nominal : discourse.candidates()) {
      ActorPhrase phrase = nominal.phrase();
      if (phrase == null
          || clustering.of(nominal).anonymous()
          || clustering.of(nominal).named()
          || phrase.possessor() >= 0
          || (phrase.noun().kind() == Kind.PLACE && !phrase.plural())
          || (phrase.noun().kind().personal() && !phrase.plural())) {
        continue;
      }
      Candidate name = names.get(NameForm.key(discourse.text(phrase.words())));
      if (name != null) {
        clustering.join(nominal, name, SAME);
        continue;
      }
      Candidate same = first.putIfAbsent(phrase.key(), nominal);
      if (same != null) {
        clustering.join(nominal, same, SAME);
      }
    }
  }
}
