/** What a transformer encoder reads: words as pieces with marks, in windows. */
@NullMarked
package parlance.encoder;

import org.jspecify.annotations.NullMarked;
