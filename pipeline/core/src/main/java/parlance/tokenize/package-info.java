/** Text to paragraphs, sentences and tagged tokens. */
@NullMarked
package parlance.tokenize;

import org.jspecify.annotations.NullMarked;
