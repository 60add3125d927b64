/** The language of an article; those that are not English go no further. */
@NullMarked
package parlance.language;

import org.jspecify.annotations.NullMarked;
