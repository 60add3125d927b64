/** Tokens to scores of each word for names and quotes, by a transformer encoder. */
@NullMarked
package parlance.encoder;

import org.jspecify.annotations.NullMarked;
