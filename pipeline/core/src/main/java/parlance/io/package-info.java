/**
 * Articles in, records out.
 *
 * <p>The only place that knows how others count offsets: what comes in and goes out is converted
 * here, and everything else counts in UTF-16 units.
 */
@NullMarked
package parlance.io;

import org.jspecify.annotations.NullMarked;
