package parlance.evaluate;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import parlance.model.SetupException;

/** A report on the disk. */
final class JsonFile {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final DefaultPrettyPrinter INDENTED =
      new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));

  private JsonFile() {}

  /**
   * Writes an object, a field a line.
   *
   * @throws SetupException if the file cannot be written
   */
  static void write(Path file, Object report) {
    try {
      String json = JSON.writer(INDENTED).writeValueAsString(report) + "\n";
      Files.write(file, json.getBytes(StandardCharsets.UTF_8));
    } catch (IOException unwritable) {
      throw new SetupException("cannot write " + file + ": " + unwritable, unwritable);
    }
  }
}
