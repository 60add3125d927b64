/** How fast Parlance is, beside plain CoreNLP and stage by stage. */
@NullMarked
package parlance.bench;

import org.jspecify.annotations.NullMarked;
