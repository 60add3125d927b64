package parlance.entity;

import parlance.entity.ActorPhrase.Determiner;

/** "A senior official", "no minister" and "my neighbour" are nobody whom a reader could name. */
final class AnonymousRule implements Rule {

  @Override
  public void apply(Clustering clustering) {
    Discourse discourse = clustering.discourse();
    for (Candidate nominal : discourse.candidates()) {
      ActorPhrase phrase = nominal.phrase();
      if (phrase != null
          && (phrase.determiner() == Determiner.INDEFINITE || isSpeakers(discourse, phrase))
          && clustering.of(nominal).members().size() == 1) {
        clustering.of(nominal).makeAnonymous();
      }
    }
  }

  private static boolean isSpeakers(Discourse discourse, ActorPhrase phrase) {
    if (phrase.possessor() < 0) {
      return false;
    }
    Pronoun owner = discourse.lexicon().nouns().pronoun(discourse.tree().word(phrase.possessor()));
    return owner == null || owner.ofSpeaker();
  }
}
