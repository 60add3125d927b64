/** Finds dates in text and tells which day, month or year each means. */
@NullMarked
package parlance.time;

import org.jspecify.annotations.NullMarked;
