/** What an output folder holds, article by article, so that a run goes on where another ended. */
@NullMarked
package parlance.journal;

import org.jspecify.annotations.NullMarked;
