/** The command line: a class a command. */
@NullMarked
package parlance.cli;

import org.jspecify.annotations.NullMarked;
