/** How a step of the chain is written. */
@NullMarked
package parlance.stage;

import org.jspecify.annotations.NullMarked;
