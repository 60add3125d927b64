package parlance.evaluate;

import org.jspecify.annotations.Nullable;

/**
 * A row of the table: counts of all articles and what they come to.
 *
 * @param precision null, as the others, where too little was drawn to tell
 */
record Figure(
    Row row,
    Tally tally,
    @Nullable Interval precision,
    @Nullable Interval recall,
    @Nullable Interval f1) {}
