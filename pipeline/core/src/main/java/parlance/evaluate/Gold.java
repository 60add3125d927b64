package parlance.evaluate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import parlance.model.SetupException;
import parlance.record.RecordedOutput;

/** Finds out in which form codings are, and reads them. */
final class Gold {
  private Gold() {}

  /**
   * All that coders did.
   *
   * @throws SetupException if there is none, or if it cannot be read
   */
  static List<Coding> read(Path path) {
    Path file = Files.isDirectory(path) ? path.resolve("articles.jsonl") : path;
    if (!Files.isRegularFile(file)) {
      throw new SetupException(
          "no gold in " + path + "; name a file as articles.jsonl, or a folder that holds one");
    }
    return OwnForm.read(file);
  }

  /**
   * What a run found, read as it is asked for; to be closed.
   *
   * @param path an output folder, or a file as {@code articles.jsonl}
   */
  static Stream<Coding> output(Path path) {
    return Files.isDirectory(path)
        ? RecordedOutput.open(path).articles().map(OwnForm::coding)
        : OwnForm.read(path).stream();
  }
}
