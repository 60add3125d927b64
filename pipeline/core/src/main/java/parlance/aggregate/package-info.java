/** Stances of an output, counted by who holds them toward what, and when. */
@NullMarked
package parlance.aggregate;

import org.jspecify.annotations.NullMarked;
