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
    return write(output, article -> true, format, target, progress);
  }

  /** The same for those articles alone that are wanted. */
  public static Export write(
      RecordedOutput output,
      Predicate<RecordedArticle> wanted,
      ExportFormat format,
      Path target,
      LongConsumer progress) {
    try (ExportFolder folder = ExportFolder.begin(target)) {
      long articles = 0;
      long copies = 0;
      try (Stream<RecordedArticle> recorded = output.articles();
          ArticleSink sink = format.open(folder)) {
        Iterator<RecordedArticle> each = recorded.filter(wanted).iterator();
        while (each.hasNext()) {
          RecordedArticle article = each.next();
          sink.accept(article);
          articles++;
          copies += article.line().duplicates() == null ? 0 : 1;
          progress.accept(articles);
        }
        sink.end();
      }
      Map<String, Object> about = new LinkedHashMap<>();
      about.put("format", format.name());
      about.put("parlance", output.run().version());
      about.put("complete", output.run().complete());
      about.put("articles", articles);
      about.put("near_duplicates", copies);
      about.put("notes", folder.notes());
      try (var out = folder.bytes(ExportFolder.ABOUT)) {
        out.write(JSON.writer(INDENTED).writeValueAsString(about).getBytes(StandardCharsets.UTF_8));
        out.write('\n');
      }
      folder.settle();
      return new Export(articles, folder.notes());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
