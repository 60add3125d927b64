package parlance.entity;

import parlance.document.MentionType;

/** Third-person pronouns, one after the other in text order; what is not clear stays open. */
final class PronounRule implements Rule {

  /** From this score on, a pronoun tells its antecedent's gender. */
  private static final double SURE = 0.6;

  @Override
  public void apply(Clustering clustering) {
    PersonPronouns persons = new PersonPronouns(clustering);
    GroupPronouns groups = new GroupPronouns(clustering);
    for (Candidate candidate : clustering.discourse().candidates()) {
      Pronoun pronoun = clustering.discourse().pronoun(candidate);
      if (pronoun == null || pronoun.ofSpeaker()) {
        continue;
      }
      Antecedent found =
          pronoun.personal()
              ? persons.antecedent(candidate, pronoun)
              : groups.antecedent(candidate, pronoun);
      if (found == null) {
        clustering.of(candidate).learn(pronoun.gender());
        clustering.of(candidate).makeAnonymous();
        continue;
      }
      clustering.join(candidate, found.candidate(), found.score());
      if (clustering.of(candidate).type() == MentionType.PERSON && found.score() >= SURE) {
        clustering.of(candidate).learn(pronoun.gender());
      }
    }
  }

  /**
   * A mention that a pronoun stands for.
   *
   * @param score how sure that is, from 0 to 1
   */
  record Antecedent(Candidate candidate, double score) {}
}
