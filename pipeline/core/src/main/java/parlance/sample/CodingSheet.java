package parlance.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parlance.document.Span;
import parlance.io.ArticleLine;
import parlance.io.CsvWriter;
import parlance.io.FlatRows.QuoteRow;
import parlance.io.FlatRows.StanceRow;
import parlance.record.RecordedArticle;

/**
 * A table to code by hand: a row for each quote or stance, with empty columns for the coder, who
 * writes {@code yes} or {@code no} into those whose names end in {@code _right}. Of whole articles
 * each has a row without a stance at its end, of which the coder makes one for each that was
 * missed.
 */
public final class CodingSheet {
  /** The file's name in the folder of a sample. */
  public static final String FILE = "sheet.csv";

  /** Columns of a sheet of stances that the coder fills in. */
  public static final List<String> OF_STANCES =
      List.of("holder_right", "target_right", "polarity_right");

  /** Columns of a sheet of quotes that the coder fills in. */
  public static final List<String> OF_QUOTES = List.of("content_right", "speaker_right");

  private static final String COMMENT = "comment";

  private final Unit unit;
  private final CsvWriter table;

  CodingSheet(Unit unit, CsvWriter table) {
    this.unit = unit;
    this.table = table;
  }

  static List<String> columns(Unit unit) {
    List<String> columns = new ArrayList<>(List.of("article", "date", "outlet", "url"));
    if (unit == Unit.QUOTE) {
      columns.addAll(List.of("quote", "speaker", "source", "cue", "content", "sentence"));
      columns.addAll(OF_QUOTES);
    } else {
      columns.addAll(List.of("stance", "holder", "holder_words", "polarity", "target"));
      columns.addAll(List.of("target_words", "evidence", "sentence"));
      columns.addAll(OF_STANCES);
    }
    columns.add(COMMENT);
    return columns;
  }

  /**
   * Writes an article's rows.
   *
   * @param parts ids of what was drawn; null for all of it
   */
  void add(RecordedArticle article, @Nullable Set<String> parts) {
    if (unit == Unit.QUOTE) {
      List<ArticleLine.Quote> quotes = article.line().quotes();
      for (int i = 0; i < quotes.size(); i++) {
        if (parts == null || parts.contains(quotes.get(i).id())) {
          quote(article, quotes.get(i), article.quoteRows().get(i));
        }
      }
      return;
    }
    List<ArticleLine.Stance> stances = article.line().stances();
    List<StanceRow> rows = article.stanceRows();
    for (int i = 0; i < stances.size(); i++) {
      if (parts == null || parts.contains(stances.get(i).id())) {
        stance(article, stances.get(i), rows.get(i));
      }
    }
    if (unit == Unit.ARTICLE) {
      row(article, null, null, null, null, null, null, null, null, null, null, null, null);
    }
  }

  private void quote(RecordedArticle article, ArticleLine.Quote quote, QuoteRow row) {
    row(
        article,
        row.quote(),
        row.speaker(),
        row.source(),
        row.cue(),
        row.text(),
        sentences(article, quote.content()),
        null,
        null,
        null);
  }

  private void stance(RecordedArticle article, ArticleLine.Stance stance, StanceRow row) {
    String sign = row.polarity().equals("favor") ? "for" : row.polarity();
    row(
        article,
        row.stance(),
        row.holder(),
        row.holderText(),
        row.negated() ? "not " + sign : sign,
        row.target(),
        row.targetText(),
        row.evidence(),
        sentences(article, stance.evidence()),
        null,
        null,
        null,
        null);
  }

  private void row(RecordedArticle article, @Nullable Object... more) {
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(article.id());
    cells.add(article.line().date());
    cells.add(article.line().outlet());
    cells.add(article.line().url());
    for (Object cell : more) {
      cells.add(cell);
    }
    table.row(cells.toArray());
  }

  private static String sentences(RecordedArticle article, List<ArticleLine.Stretch> places) {
    List<Span> spans = places.stream().map(article::span).toList();
    return article.line().sentences().stream()
        .filter(
            sentence ->
                spans.stream().anyMatch(article.span(sentence.begin(), sentence.end())::overlaps))
        .map(sentence -> article.words(sentence.begin(), sentence.end()))
        .collect(Collectors.joining(" "));
  }
}
