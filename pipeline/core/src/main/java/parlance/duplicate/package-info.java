/** Finds near-duplicates: articles that are, but for small changes, the same text. */
@NullMarked
package parlance.duplicate;

import org.jspecify.annotations.NullMarked;
