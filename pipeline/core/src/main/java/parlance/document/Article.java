package parlance.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A news article as it was read; it never changes.
 *
 * @param id unique within one output folder
 * @param path where it was read from, with {@code /} between folders
 * @param sha256 of the article's bytes, in lower-case hexadecimal
 * @param date of publication, {@code YYYY-MM-DD}
 * @param text without any header, otherwise letter for letter as it was read
 * @param marked spans that somebody marked before; recognition does not overrule them
 * @param warnings what was repaired or skipped while reading, in words
 */
public record Article(
    String id,
    String path,
    String sha256,
    @Nullable String date,
    @Nullable String title,
    @Nullable String outlet,
    @Nullable String url,
    String text,
    List<MarkedName> marked,
    List<String> warnings) {

  /** A span that the input brought with it. */
  public record MarkedName(Span span, @Nullable MentionType type) {}

  public Article {
    if (id.isBlank()) {
      throw new IllegalArgumentException("an article needs an id: " + path);
    }
    marked = List.copyOf(marked);
    warnings = List.copyOf(warnings);
    for (MarkedName name : marked) {
      if (name.span().end() > text.length()) {
        throw new IllegalArgumentException(id + ": marked span beyond the text: " + name.span());
      }
    }
  }
}
