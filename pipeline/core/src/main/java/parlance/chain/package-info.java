/** How stages are joined to a chain, and how a chain is run over many articles. */
@NullMarked
package parlance.chain;

import org.jspecify.annotations.NullMarked;
