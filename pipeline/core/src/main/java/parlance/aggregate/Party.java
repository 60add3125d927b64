package parlance.aggregate;

/**
 * Who or what stands at an end of stances of several articles.
 *
 * @param key what tells it from others; {@code actor:}, {@code link:}, {@code person:}, {@code
 *     name:} or {@code words:} and what it is known by; empty for nobody
 * @param label what it is called here
 */
record Party(String key, String label) {
  static final Party NOBODY = new Party("", "");
}
