package parlance.encoder;

/**
 * A stretch of words that the encoder reads at once.
 *
 * @param first word read
 * @param end after the last word read
 * @param coreFirst first word that this window speaks for; those before it are context
 * @param coreEnd after the last word that this window speaks for
 */
record Window(int first, int end, int coreFirst, int coreEnd) {}
