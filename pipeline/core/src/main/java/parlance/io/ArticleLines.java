package parlance.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import parlance.journal.HeldLines;
import parlance.model.SetupException;

/** Reads {@code articles.jsonl} of an output folder; a run may be writing to it. */
public final class ArticleLines {

  /** The folder, in the output folder, where exports are written unless told otherwise. */
  public static final String EXPORT = "export";

  private ArticleLines() {}

  /**
   * The article of that id in an output folder.
   *
   * @throws SetupException if there is no output in the folder, or if it cannot be read
   */
  public static Optional<ArticleLine> find(Path folder, String id) {
    String quoted = JsonLines.string(id);
    List<ArticleLine> found = new ArrayList<>();
    read(
        folder,
        line -> line.contains(quoted),
        article -> {
          if (article.id().equals(id)) {
            found.add(article);
          }
          return found.isEmpty();
        });
    return found.stream().findFirst();
  }

  /**
   * The ids of the articles in an output folder, in its order.
   *
   * @throws SetupException if there is no output in the folder, or if it cannot be read
   */
  public static List<String> ids(Path folder) {
    List<String> ids = new ArrayList<>();
    read(folder, line -> true, article -> ids.add(article.id()));
    return ids;
  }

  /**
   * The file of the articles in an output folder.
   *
   * @throws SetupException if there is none
   */
  public static Path file(Path folder) {
    Path file = folder.resolve(RecordLines.ARTICLES);
    if (!Files.isRegularFile(file)) {
      throw new SetupException(
          "no "
              + RecordLines.ARTICLES
              + " in "
              + folder
              + "; run annotate first, or name the folder with --out");
    }
    return file;
  }

  /** Which lines of that file hold; nothing where the folder has no journal. */
  public static Optional<HeldLines> held(Path folder) throws IOException {
    return HeldLines.of(folder, RecordLines.FILES, RecordLines.ARTICLES_FILE);
  }

  /**
   * What the last run has left about itself; nothing while one is at work, or if it was killed.
   *
   * @throws SetupException if it is none of this schema
   */
  public static Optional<RunReport> run(Path folder) throws IOException {
    Path file = folder.resolve(OutputFolder.RUN);
    return Files.exists(file)
        ? Optional.of(parse(file, Files.readAllBytes(file), RunReport.class))
        : Optional.empty();
  }

  /**
   * The article that a line of the file holds; fields that this version does not know are passed
   * over.
   *
   * @throws SetupException if it is none, or of another schema
   */
  public static ArticleLine parse(Path file, byte[] line) {
    return parse(file, line, ArticleLine.class);
  }

  private static <T> T parse(Path file, byte[] line, Class<T> type) {
    try {
      Integer schema = JsonLines.schema(line);
      if (schema != null && schema != ArticleLine.SCHEMA) {
        throw new SetupException(
            file
                + " has schema "
                + schema
                + ", and this version of Parlance reads schema "
                + ArticleLine.SCHEMA
                + "; use the version that wrote it, or annotate again with --redo");
      }
      return JsonLines.parse(line, type);
    } catch (IOException malformed) {
      String reason =
          malformed instanceof JsonProcessingException syntax
              ? syntax.getOriginalMessage()
              : malformed.getMessage();
      throw new SetupException(file + " is not what annotate writes: " + reason, malformed);
    }
  }

  /** Hands on the articles whose lines fit, as long as more are wanted. */
  private static void read(Path folder, Predicate<String> fits, Predicate<ArticleLine> wantsMore) {
    Path file = file(folder);
    try (ByteLines lines = new ByteLines(file)) {
      boolean more = true;
      for (byte[] line = lines.next(); line != null && more; line = lines.next()) {
        if (lines.whole() && fits.test(new String(line, StandardCharsets.UTF_8))) {
          more = wantsMore.test(parse(file, line));
        }
      }
    } catch (IOException unreadable) {
      throw new SetupException("cannot read " + file + ": " + unreadable, unreadable);
    }
  }
}
