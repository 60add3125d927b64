package parlance.entity;

import parlance.entity.ActorPhrase.Determiner;

/** "A senior official" and "no minister" are nobody whom a reader could name. */
final class AnonymousRule implements Rule {

  @Override
  public void apply(Clustering clustering) {
    for (Candidate nominal : clustering.discourse().candidates()) {
      ActorPhrase phrase = nominal.phrase();
      if (phrase != null
          && phrase.determiner() == Determiner.INDEFINITE
          && clustering.of(nominal).members().size() == 1) {
        clustering.of(nominal).makeAnonymous();
      }
    }
  }
}
