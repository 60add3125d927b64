package parlance.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import parlance.model.SetupException;

/** Reads {@code articles.jsonl} of an output folder; a run may be writing to it. */
public final class ArticleLines {

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

  /** Hands on the articles whose lines fit, as long as more are wanted. */
  private static void read(Path folder, Predicate<String> fits, Predicate<ArticleLine> wantsMore) {
    Path file = folder.resolve(RecordLines.ARTICLES);
    if (!Files.isRegularFile(file)) {
      throw new SetupException(
          "no "
              + RecordLines.ARTICLES
              + " in "
              + folder
              + "; run annotate first, or name the folder with --out");
    }
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      String line = lines.readLine();
      boolean more = true;
      while (line != null && more) {
        String next = lines.readLine();
        if (fits.test(line)) {
          ArticleLine article = parse(file, line, next == null);
          more = article == null || wantsMore.test(article);
        }
        line = next;
      }
    } catch (IOException unreadable) {
      throw new SetupException("cannot read " + file + ": " + unreadable, unreadable);
    }
  }

  /** Null where the line is the last, and not all of it is there yet. */
  private static @Nullable ArticleLine parse(Path file, String line, boolean last) {
    try {
      return JsonLines.parse(line, ArticleLine.class);
    } catch (JsonProcessingException malformed) {
      if (last) {
        return null;
      }
      throw new SetupException(
          file + " is not what annotate writes: " + malformed.getOriginalMessage(), malformed);
    }
  }
}
