/** Finding, verifying and loading what lies in {@code models/} and in the engines' own jars. */
@NullMarked
package parlance.model;

import org.jspecify.annotations.NullMarked;
