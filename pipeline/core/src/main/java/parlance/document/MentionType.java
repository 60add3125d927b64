package parlance.document;

/** What kind of thing a mention names; the labels are those of OntoNotes. */
public enum MentionType {
  PERSON,
  ORG,
  /** Countries, cities, states. */
  GPE,
  /** Other places: regions, rivers, buildings. */
  LOC,
  /** Nationalities, religious and political groups. */
  NORP,
  EVENT,
  MISC,
  DATE,
  NUMBER;

  /** Whether the type of that label is of values, which no entity stands behind. */
  public static boolean isValue(String label) {
    return label.equals(DATE.name()) || label.equals(NUMBER.name());
  }
}
