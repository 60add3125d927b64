package parlance.export;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parlance.io.ArticleLine;
import parlance.record.RecordedArticle;

/** A row of the table of articles; {@code docs/data-dictionary.md} says what the columns mean. */
public record ArticleRow(
    String article,
    @Nullable String date,
    @Nullable String title,
    @Nullable String outlet,
    @Nullable String url,
    @Nullable String duplicates,
    @Nullable String language,
    String path,
    String sha256,
    int characters,
    int sentences,
    int tokens,
    int entities,
    int quotes,
    int stances,
    @Nullable String warnings) {

  static ArticleRow of(RecordedArticle article) {
    ArticleLine line = article.line();
    List<String> warnings = line.warnings();
    return new ArticleRow(
        line.id(),
        line.date(),
        line.title(),
        line.outlet(),
        line.url(),
        line.duplicates(),
        line.language(),
        line.path(),
        line.sha256(),
        article.codePoints(line.text().length()),
        line.sentences().size(),
        line.tokens().size(),
        line.entities().size(),
        line.quotes().size(),
        line.stances().size(),
        warnings.isEmpty() ? null : String.join("; ", warnings));
  }
}
