package parlance.time;

/** Whether what the text says of a date lies before the article's own date or after it. */
enum Direction {
  BEHIND,
  AHEAD,
  UNKNOWN
}
