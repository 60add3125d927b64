/** What every way of running a chain shares: its options, its version, and its settings. */
@NullMarked
package parlance.run;

import org.jspecify.annotations.NullMarked;
