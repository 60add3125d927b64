package parlance.evaluate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parlance.model.SetupException;
import parlance.record.RecordedOutput;
import parlance.sample.CodingSheet;
import parlance.sample.Manifest;

/** Finds out in which form codings are, and reads them. */
final class Gold {
  private Gold() {}

  /**
   * All that coders did.
   *
   * @throws SetupException if there is none, or if it cannot be read
   */
  static List<Coding> read(Path path) {
    if (Files.isDirectory(path) && BratGold.isIn(path)) {
      return BratGold.read(path);
    }
    Path file = Files.isDirectory(path) ? path.resolve("articles.jsonl") : path;
    if (!Files.isRegularFile(file)) {
      throw new SetupException(
          "no gold in "
              + path
              + "; name a file as articles.jsonl, a folder that"
              + " holds one, or one with brat's .txt and .ann files");
    }
    return OwnForm.read(file);
  }

  /** The sheet that somebody filled in, if that is what the gold is. */
  static Optional<Path> sheet(Path path) {
    Path file = Files.isDirectory(path) ? path.resolve(CodingSheet.FILE) : path;
    return file.toString().endsWith(".csv") && Files.isRegularFile(file)
        ? Optional.of(file)
        : Optional.empty();
  }

  /** How the gold was drawn, if it is a sample, or one of the files of a sample. */
  static Optional<Manifest> sample(Path path) {
    Path folder = Files.isDirectory(path) ? path : path.toAbsolutePath().getParent();
    return folder == null ? Optional.empty() : Manifest.read(folder);
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
