/** Tokens to names of persons, organisations, places, groups, events and dates. */
@NullMarked
package parlance.ner;

import org.jspecify.annotations.NullMarked;
