package parlance.entity;

/** What the text or a name tells of a person's gender. */
enum Gender {
  MALE,
  FEMALE,
  UNKNOWN;

  boolean fits(Gender other) {
    return this == UNKNOWN || other == UNKNOWN || this == other;
  }

  /** What is known when both hold; the one said first where they contradict. */
  Gender and(Gender other) {
    return this == UNKNOWN ? other : this;
  }
}
