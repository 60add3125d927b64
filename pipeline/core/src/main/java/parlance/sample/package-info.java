/** Drawing what people shall code by hand, so that what they find holds for all of an output. */
@NullMarked
package parlance.sample;

import org.jspecify.annotations.NullMarked;
