/** Turning the raw scores of findings into shares of right ones. */
@NullMarked
package parlance.calibration;

import org.jspecify.annotations.NullMarked;
