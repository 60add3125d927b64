package parlance.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Where a command writes, and what it may assume about the reader.
 *
 * @param live whether {@code err} is a terminal, on which a line can be written over
 * @param colour whether {@code out} is a terminal, and its user wants colour
 * @param columns width of a line
 */
record Terminal(PrintWriter out, PrintWriter err, boolean live, boolean colour, int columns) {
  private static final int READABLE = 100;
  private static final int NARROWEST = 40;

  /** The process's own, as the launcher found it: it tells Java what Java cannot see. */
  static Terminal system() {
    boolean wanted = System.getenv("NO_COLOR") == null || System.getenv("NO_COLOR").isEmpty();
    int columns = Integer.getInteger("parlance.columns", READABLE);
    return new Terminal(
        new PrintWriter(System.out, true, StandardCharsets.UTF_8),
        new PrintWriter(System.err, true, StandardCharsets.UTF_8),
        Boolean.getBoolean("parlance.terminal.err"),
        Boolean.getBoolean("parlance.terminal.out") && wanted,
        Math.max(NARROWEST, Math.min(columns, READABLE)));
  }
}
