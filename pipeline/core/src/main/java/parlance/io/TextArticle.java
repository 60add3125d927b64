package parlance.io;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parlance.document.Article;

/** A {@code .txt} file to an article: an optional header {@code date YYYY-MM-DD}, then the text. */
final class TextArticle {
  /** A date, or a line with nothing but what stands where one is due. */
  private static final Pattern HEADER =
      Pattern.compile(
          "\\s*date[ \\t]+(\\d[\\d./-]{5,}(?=\\s|$)|\\d+[./-]\\S*|\\S+(?=[ \\t]*(?:\\R|$)))");

  private TextArticle() {}

  static Article read(Source source, byte[] bytes, ArticleLimit longest)
      throws UnreadableException {
    String content = Utf8.decode(bytes);
    if (content.startsWith("\ufeff")) {
      content = content.substring(1);
    }
    if (Utf8.isBlank(content)) {
      throw new UnreadableException("an empty file");
    }
    @Nullable String date = null;
    Matcher header = HEADER.matcher(content);
    if (header.lookingAt()) {
      date = Dates.day(header.group(1));
      content = content.substring(header.end());
      if (Utf8.isBlank(content)) {
        throw new UnreadableException("only a header; there is no text after it");
      }
    }
    return new Article(
        source.stem(),
        source.path(),
        Utf8.sha256(bytes),
        date,
        null,
        null,
        null,
        longest.check(content.strip()),
        List.of(),
        List.of());
  }
}
