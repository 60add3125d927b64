/** Who said what: attributions with their cue, source, content and speaker. */
@NullMarked
package parlance.quote;

import org.jspecify.annotations.NullMarked;
