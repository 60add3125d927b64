package parlance.export;

/**
 * A column of a table.
 *
 * @param name in snake_case
 * @param optional whether a cell may be empty
 */
record Column(String name, Type type, boolean optional) {

  /** What a cell holds. */
  enum Type {
    TEXT,
    /** A day, as ISO 8601 writes it. */
    DATE,
    /** A whole number of 32 bits. */
    INTEGER,
    /** A number of 64 bits with a fraction. */
    NUMBER,
    BOOLEAN
  }
}
