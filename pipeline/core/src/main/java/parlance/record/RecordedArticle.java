package parlance.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parlance.document.Span;
import parlance.io.ArticleLine;
import parlance.io.FlatRows;
import parlance.io.OffsetUnit;
import parlance.io.Offsets;

/**
 * An annotated article, with the words behind its offsets and what is behind its ids.
 *
 * <p>The line's offsets count what its field {@code offsets} says; {@link #span} and {@link
 * #codePoints} are the places where that is converted. Immutable.
 */
public final class RecordedArticle {
  private final ArticleLine line;
  private final Offsets offsets;
  private final Offsets codePoints;
  private final Map<String, ArticleLine.Entity> entities = new HashMap<>();
  private final Map<String, ArticleLine.Mention> mentions = new HashMap<>();
  private final Map<String, ArticleLine.Quote> quotes = new HashMap<>();

  public RecordedArticle(ArticleLine line) {
    this.line = line;
    this.offsets = line.toUtf16();
    this.codePoints =
        line.offsets().equals(OffsetUnit.CODEPOINT.label())
            ? offsets
            : new Offsets(line.text(), OffsetUnit.CODEPOINT);
    line.entities().forEach(entity -> entities.put(entity.id(), entity));
    line.mentions().forEach(mention -> mentions.put(mention.id(), mention));
    line.quotes().forEach(quote -> quotes.put(quote.id(), quote));
  }

  /** As it stands in the file. */
  public ArticleLine line() {
    return line;
  }

  public String id() {
    return line.id();
  }

  public String text() {
    return line.text();
  }

  /** Null for null, and for an id that is not there. */
  public ArticleLine.@Nullable Entity entity(@Nullable String id) {
    return id == null ? null : entities.get(id);
  }

  /** Null for null, and for an id that is not there. */
  public ArticleLine.@Nullable Mention mention(@Nullable String id) {
    return id == null ? null : mentions.get(id);
  }

  /** Null for null, and for an id that is not there. */
  public ArticleLine.@Nullable Quote quote(@Nullable String id) {
    return id == null ? null : quotes.get(id);
  }

  /** Offsets of the line in UTF-16 units, as Java and JavaScript count. */
  public Span span(int begin, int end) {
    return offsets.toUtf16(begin, end);
  }

  public Span span(ArticleLine.Stretch stretch) {
    return span(stretch.begin(), stretch.end());
  }

  /** An offset in UTF-16 units, as {@link #span} gives them, in code points, as Python counts. */
  public int codePoints(int utf16) {
    return codePoints.fromUtf16(utf16);
  }

  public String words(int begin, int end) {
    Span span = span(begin, end);
    return line.text().substring(span.begin(), span.end());
  }

  public String words(ArticleLine.Stretch stretch) {
    return words(stretch.begin(), stretch.end());
  }

  /** The article's quotes as {@code quotes.jsonl} has them. */
  public List<FlatRows.QuoteRow> quoteRows() {
    return new FlatRows(line).quotes();
  }

  /** The article's stances as {@code stances.jsonl} has them. */
  public List<FlatRows.StanceRow> stanceRows() {
    return new FlatRows(line).stances();
  }
}
