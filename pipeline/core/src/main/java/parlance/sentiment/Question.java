package parlance.sentiment;

import org.jspecify.annotations.Nullable;

/**
 * Whether one actor of a passage is for or against another.
 *
 * @param holder null: whoever it is
 * @param quote id of the quote whose speaker the holder is and that holds the target, or null
 */
record Question(@Nullable Actor holder, Actor target, @Nullable String quote) {}
