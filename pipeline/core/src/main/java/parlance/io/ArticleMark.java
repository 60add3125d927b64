package parlance.io;

import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parlance.document.Article;
import parlance.duplicate.NearDuplicates;
import parlance.duplicate.Signature;
import parlance.journal.OutputJournal;
import parlance.journal.StoredRecord;

/**
 * What a later run must know of a record to tell whether it is a near-duplicate of another, and to
 * annotate it if it is one no longer.
 *
 * @param duplicates as in the record
 * @param leftOut what of the article is not in its record, if it was left out of the annotation;
 *     otherwise null
 * @param signature in Base64; null if there is no word in the text
 */
record ArticleMark(
    String id,
    @Nullable String date,
    @Nullable String duplicates,
    @Nullable LeftOut leftOut,
    @Nullable String signature) {

  /** What an article brought with it. */
  record LeftOut(List<Article.MarkedName> marked, List<String> warnings) {}

  /** Takes marks. */
  interface Visitor {
    void visit(StoredRecord record, ArticleMark mark) throws IOException;
  }

  static ArticleMark of(Article article, @Nullable String duplicates, boolean leftOut) {
    return new ArticleMark(
        article.id(),
        article.date(),
        duplicates,
        leftOut ? new LeftOut(article.marked(), article.warnings()) : null,
        Signature.of(article.text()).map(ArticleMark::base64).orElse(null));
  }

  private static String base64(Signature signature) {
    return Base64.getEncoder().encodeToString(signature.bytes());
  }

  /** Goes through the marks of all records that hold. */
  static void forEach(OutputJournal journal, Visitor visitor) throws IOException {
    journal.forEachRecord(
        RecordLines.MARKS_FILE, (record, line) -> visitor.visit(record, parse(line)));
  }

  private static ArticleMark parse(byte[] line) throws IOException {
    return JsonLines.parse(line, ArticleMark.class);
  }

  /** The article as it was read, of a record that was left out of the annotation. */
  static Article article(StoredRecord record) throws IOException {
    ArticleLine line = JsonLines.parse(record.read(RecordLines.ARTICLES_FILE), ArticleLine.class);
    LeftOut rest = Objects.requireNonNull(parse(record.read(RecordLines.MARKS_FILE)).leftOut());
    return new Article(
        line.id(),
        line.path(),
        line.sha256(),
        line.date(),
        line.title(),
        line.outlet(),
        line.url(),
        line.text(),
        rest.marked(),
        rest.warnings());
  }

  /** Adds the article if there is a word in it; whether there is. */
  boolean addTo(NearDuplicates articles) {
    if (signature == null) {
      return false;
    }
    articles.add(id, date, Signature.ofBytes(Base64.getDecoder().decode(signature)));
    return true;
  }
}
