/** Words to parts of speech. */
@NullMarked
package parlance.tag;

import org.jspecify.annotations.NullMarked;
