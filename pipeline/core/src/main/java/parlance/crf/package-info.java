/** Stanford CoreNLP's conditional random fields for names: converted once, loaded and applied. */
@NullMarked
package parlance.crf;

import org.jspecify.annotations.NullMarked;
