package parlance.stance;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import parlance.stance.StanceWord.Kind;

/** Stances from the words of the lexicon: "rejected the plan", "calls for a pause". */
final class WordRule implements StanceRule {
  private final StanceLexicon lexicon;

  WordRule(StanceLexicon lexicon) {
    this.lexicon = lexicon;
  }

  @Override
  public List<Finding> find(Scene scene) {
    Reading reading = new Reading(scene, lexicon);
    for (int token = 0; token < scene.tree.size(); token++) {
      for (Kind kind : kinds(scene.tree.pos(token))) {
        for (StanceWord word : reading.wordsAt(kind, token)) {
          reading.read(word, token);
        }
      }
    }
    return reading.findings();
  }

  /** Participles such as "opposed" are read as verbs and as adjectives. */
  private static Set<Kind> kinds(String pos) {
    return switch (pos.charAt(0)) {
      case 'V' ->
          switch (pos) {
            case "VBN" -> EnumSet.of(Kind.VERB, Kind.ADJECTIVE, Kind.JUDGEMENT);
            case "VBG" -> EnumSet.of(Kind.VERB, Kind.JUDGEMENT);
            default -> EnumSet.of(Kind.VERB);
          };
      case 'N' -> EnumSet.of(Kind.NOUN, Kind.AGENT, Kind.JUDGEMENT);
      case 'J' -> EnumSet.of(Kind.ADJECTIVE, Kind.JUDGEMENT);
      case 'I' -> EnumSet.of(Kind.PREPOSITION);
      default -> EnumSet.noneOf(Kind.class);
    };
  }
}
