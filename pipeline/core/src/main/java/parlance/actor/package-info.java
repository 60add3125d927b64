/** The user's own list of actors, and finding them in the text. */
@NullMarked
package parlance.actor;

import org.jspecify.annotations.NullMarked;
