package parlance.issue;

/**
 * What a target says of a word in it, from the target's head down to that word.
 *
 * @param steps from the head; 0 for the head itself
 * @param reversed whether who is for the target is against what the word names
 * @param clear whether that is known
 */
record Route(int steps, boolean reversed, boolean clear) {}
