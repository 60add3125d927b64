package parlance.entity;

/** The personal pronouns, by what they can stand for. */
enum Pronoun {
  MALE,
  FEMALE,
  PLURAL,
  THING,
  /** "I". */
  SPEAKER,
  /** "We". */
  SPEAKERS;

  boolean ofSpeaker() {
    return this == SPEAKER || this == SPEAKERS;
  }

  boolean personal() {
    return this == MALE || this == FEMALE;
  }

  Gender gender() {
    return switch (this) {
      case MALE -> Gender.MALE;
      case FEMALE -> Gender.FEMALE;
      case PLURAL, THING, SPEAKER, SPEAKERS -> Gender.UNKNOWN;
    };
  }
}
