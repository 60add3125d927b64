package parlance.evaluate;

import java.nio.file.Path;
import parlance.model.SetupException;

/** What came of measuring, to be shown and written. */
public sealed interface Evaluated permits AgainstGold, BetweenCoders {
  /** Tables for a terminal of 100 columns. */
  String page();

  /**
   * Writes all figures.
   *
   * @throws SetupException if the file cannot be written
   */
  void writeJson(Path file);

  /**
   * Writes what to read, as CSV: where the two sides differ.
   *
   * @throws SetupException if the file cannot be written
   */
  void writeErrors(Path file);
}
