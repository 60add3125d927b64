/** Who a sentence shows to be for or against whom, by a transformer that reads pairs of actors. */
@NullMarked
package parlance.sentiment;

import org.jspecify.annotations.NullMarked;
