package parlance.entity;

/** The personal pronouns of the third person, by what they can stand for. */
enum Pronoun {
  MALE,
  FEMALE,
  PLURAL,
  THING;

  boolean personal() {
    return this == MALE || this == FEMALE;
  }

  Gender gender() {
    return switch (this) {
      case MALE -> Gender.MALE;
      case FEMALE -> Gender.FEMALE;
      case PLURAL, THING -> Gender.UNKNOWN;
    };
  }
}
