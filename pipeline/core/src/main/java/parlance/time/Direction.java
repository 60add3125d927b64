package parlance.time;

/** Whether what the text says of a date lies before the article's own date or after it. */
enum Direction {
  BEHIND,
  AHEAD,
  /** Told in the present tense, which makes a day beside it one to come: "opens Monday". */
  PRESENT,
  UNKNOWN
}
