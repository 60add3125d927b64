/** Measures of an output against gold, and of two coders against each other. */
@NullMarked
package parlance.evaluate;

import org.jspecify.annotations.NullMarked;
