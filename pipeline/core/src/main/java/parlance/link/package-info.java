/** Entities to Wikipedia: which page is about the one meant, where that is certain enough. */
@NullMarked
package parlance.link;

import org.jspecify.annotations.NullMarked;
