/** Sentences to dependency trees, and walking them. */
@NullMarked
package parlance.parse;

import org.jspecify.annotations.NullMarked;
