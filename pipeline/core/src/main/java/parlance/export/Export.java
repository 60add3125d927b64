package parlance.export;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import parlance.model.SetupException;
import parlance.record.RecordedArticle;
import parlance.record.RecordedOutput;

/**
 * What came of an export.
 *
 * @param articles that were read
 * @param notes what the user should know: what was left out or changed
 */
public record Export(long articles, List<String> notes) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final DefaultPrettyPrinter INDENTED =
      new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));

  public Export {
    notes = List.copyOf(notes);
  }

  /**
   * Writes an output folder in another format; all of it, or nothing.
   *
   * @param target the folder that is to hold it, of which an earlier export gives way
   * @param progress is told how many articles are done
   * @throws SetupException if the target holds something else, or the output cannot be read
   * @throws UncheckedIOException if the disk fails
   */
  public static Export write(
      RecordedOutput output, ExportFormat format, Path target, LongConsumer progress) {
    try (ExportFolder folder = ExportFolder.begin(target, true)) {
      long[] counts = new long[2];
      write(
          output,
          article -> true,
          format,
          folder,
          article -> {
            counts[0]++;
            counts[1] += article.line().duplicates() == null ? 0 : 1;
            progress.accept(counts[0]);
          });
      Map<String, Object> about = new LinkedHashMap<>();
      about.put("format", format.name());
      about.put("parlance", output.run().version());
      about.put("complete", output.run().complete());
      about.put("articles", counts[0]);
      about.put("near_duplicates", counts[1]);
      about.put("notes", folder.notes());
      try (var out = folder.bytes(ExportFolder.ABOUT)) {
        out.write(JSON.writer(INDENTED).writeValueAsString(about).getBytes(StandardCharsets.UTF_8));
        out.write('\n');
      }
      folder.settle();
      return new Export(counts[0], folder.notes());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /**
   * Writes those articles alone that are wanted; all of them, or nothing. No later export takes the
   * folder for one that may give way to it.
   *
   * @param target the folder that is to hold them; must be empty or missing
   * @throws SetupException if the target holds something, or the output cannot be read
   * @throws UncheckedIOException if the disk fails
   */
  public static void writeToKeep(
      RecordedOutput output, Predicate<RecordedArticle> wanted, ExportFormat format, Path target) {
    try (ExportFolder folder = ExportFolder.begin(target, false)) {
      write(output, wanted, format, folder, article -> {});
      folder.settle();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static void write(
      RecordedOutput output,
      Predicate<RecordedArticle> wanted,
      ExportFormat format,
      ExportFolder folder,
      Consumer<RecordedArticle> written)
      throws IOException {
    try (Stream<RecordedArticle> recorded = output.articles();
        ArticleSink sink = format.open(folder)) {
      Iterator<RecordedArticle> each = recorded.filter(wanted).iterator();
      while (each.hasNext()) {
        RecordedArticle article = each.next();
        sink.accept(article);
        written.accept(article);
      }
      sink.end();
    }
  }
}
