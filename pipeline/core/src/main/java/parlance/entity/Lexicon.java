package parlance.entity;

import java.util.ArrayList;
import java.util.List;
import parlance.model.Models;

/** The words that the rules know; immutable. */
record Lexicon(ActorNouns nouns, NameAliases aliases, Genders genders) {

  static Lexicon load(Models models) {
    return new Lexicon(new ActorNouns(models), new NameAliases(models), new Genders(models));
  }

  /** Names of the models that it is read from. */
  static List<String> models() {
    List<String> names = new ArrayList<>(List.of(ActorNouns.MODEL));
    names.addAll(NameAliases.MODELS);
    names.addAll(Genders.MODELS);
    return List.copyOf(names);
  }
}
