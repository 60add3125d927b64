package parlance.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import parlance.model.Models;

/** Small indexes for tests, a line per argument, blanks for tabs. */
final class Indexes {
  private Indexes() {}

  static TitleIndex of(String... lines) {
    try {
      Path folder = Files.createTempDirectory("links");
      Path file = folder.resolve("titles.tsv");
      try {
        Files.writeString(
            file, String.join("\n", lines).replaceAll("(?m)^(\\S+) (\\S+) ", "$1\t$2\t"));
        return TitleIndex.load(new Models(folder), List.of("titles.tsv"));
      } finally {
        Files.deleteIfExists(file);
        Files.delete(folder);
      }
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }
}
