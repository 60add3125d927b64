/**
 * What flows through the chain: immutable records that need nothing but the JDK.
 *
 * <p>All offsets are {@code [begin, end)} in UTF-16 units, as Java counts; {@code io} converts them
 * when it writes.
 */
@NullMarked
package parlance.document;

import org.jspecify.annotations.NullMarked;
