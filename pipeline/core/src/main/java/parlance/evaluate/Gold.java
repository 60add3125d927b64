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
   * @throws SetupException that names the file and says what to do, if there is none, or if it
   *     cannot be read
   */
  static List<Coding> read(Path path) {
    List<Path> standoff = BratGold.files(path);
    if (!standoff.isEmpty()) {
      return BratGold.read(standoff);
    }
    Path lines = Files.isDirectory(path) ? path.resolve("articles.jsonl") : path;
    List<Path> json =
        Files.isRegularFile(lines) && lines != path ? List.of() : JsonGold.files(path);
    if (!json.isEmpty()) {
      return JsonGold.read(json);
    }
    if (!Files.isRegularFile(lines)) {
      throw new SetupException(
          "no gold in "
              + path
              + "; name a file as articles.jsonl, what Label Studio exported as JSON, or a folder"
              + " that holds one of them, the .txt and .ann files of brat, or files of UIMA CAS"
              + " JSON");
    }
    return OwnForm.read(lines);
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
