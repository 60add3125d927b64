package parlance.evaluate;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import parlance.io.CsvWriter;
import parlance.model.SetupException;

/** The errors to read, as CSV, a row each; offsets are in code points. */
final class ErrorTable {
  private static final List<String> COLUMNS =
      List.of("article", "what", "kind", "begin", "gold", "found", "sentence");

  private ErrorTable() {}

  /**
   * Writes the table.
   *
   * @throws SetupException if it cannot be written
   */
  static void write(Path file, Scores scores) {
    try (Writer out = Files.newBufferedWriter(file);
        CsvWriter table = new CsvWriter(out, COLUMNS)) {
      for (Scores.Scored article : scores.articles()) {
        Coding text = article.text();
        for (Misfit misfit : article.score().misfits()) {
          table.row(
              text.id(),
              misfit.what(),
              misfit.kind().label(),
              text.text().codePointCount(0, misfit.begin()),
              misfit.gold(),
              misfit.found(),
              text.sentence(misfit.begin()));
        }
      }
    } catch (IOException unwritable) {
      throw new SetupException("cannot write " + file + ": " + unwritable, unwritable);
    }
  }
}
