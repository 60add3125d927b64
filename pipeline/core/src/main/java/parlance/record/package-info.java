/** An output folder read back, article by article: for all that is made of what runs have found. */
@NullMarked
package parlance.record;

import org.jspecify.annotations.NullMarked;
