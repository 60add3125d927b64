package parlance.sample;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parlance.document.Span;
import parlance.export.ArticleSink;
import parlance.export.ExportFolder;
import parlance.export.FileNames;
import parlance.io.ArticleLine;
import parlance.io.CsvWriter;
import parlance.io.FlatRows.QuoteRow;
import parlance.io.FlatRows.StanceRow;
import parlance.record.RecordedArticle;

/**
 * A table to code by hand: a row for each quote or stance, with empty columns for the coder, who
 * writes {@code yes} or {@code no} into those whose names end in {@code _right}. Whole articles
 * have their text in a file beside it, and a row without a stance at their end, of which the coder
 * makes one for each stance that was missed.
 */
public final class CodingSheet implements ArticleSink {
  /** The file's name in the folder of a sample. */
  public static final String FILE = "sheet.csv";

  /** By which spreadsheets know UTF-8. */
  private static final String BYTE_ORDER_MARK = "\ufeff";

  private final Unit unit;
  private final Map<String, Set<String>> drawn;
  private final ExportFolder folder;
  private final CsvWriter table;

  /**
   * Begins a sheet.
   *
   * @param drawn ids of the stances or quotes, by article
   */
  CodingSheet(Unit unit, Map<String, Set<String>> drawn, ExportFolder folder) throws IOException {
    this.unit = unit;
    this.drawn = drawn;
    this.folder = folder;
    Writer file = folder.text(FILE);
    file.write(BYTE_ORDER_MARK);
    table = new CsvWriter(file, columns(unit));
  }

  private static List<String> columns(Unit unit) {
    return Stream.of(
            List.of("article", "date", "outlet", unit == Unit.ARTICLE ? "file" : "url"),
            unit == Unit.QUOTE
                ? List.of("quote", "speaker", "source", "cue", "content")
                : List.of(
                    "stance",
                    "holder",
                    "holder_words",
                    "polarity",
                    "target",
                    "target_words",
                    "evidence"),
            List.of("sentence"),
            judgements(unit),
            List.of("comment"))
        .flatMap(List::stream)
        .toList();
  }

  /** The columns that the coder fills in. */
  public static List<String> judgements(Unit unit) {
    return unit == Unit.QUOTE
        ? List.of("content_right", "speaker_right")
        : List.of("holder_right", "target_right", "polarity_right");
  }

  /** A stance in the words that a sheet has in {@code holder}, {@code polarity}, {@code target}. */
  public static List<String> words(StanceRow row) {
    String sign = row.polarity().equals("favor") ? "for" : row.polarity();
    return List.of(
        row.holder() == null ? "the article" : row.holder(),
        row.negated() ? "not " + sign : sign,
        row.target());
  }

  @Override
  public void accept(RecordedArticle article) throws IOException {
    Set<String> parts = drawn.getOrDefault(article.id(), Set.of());
    ArticleLine line = article.line();
    if (unit == Unit.QUOTE) {
      List<QuoteRow> rows = article.quoteRows();
      for (int i = 0; i < rows.size(); i++) {
        if (parts.contains(rows.get(i).quote())) {
          quote(article, line.quotes().get(i), rows.get(i));
        }
      }
      return;
    }
    List<StanceRow> rows = article.stanceRows();
    for (int i = 0; i < rows.size(); i++) {
      if (unit == Unit.ARTICLE || parts.contains(rows.get(i).stance())) {
        stance(article, line.stances().get(i), rows.get(i));
      }
    }
    if (unit == Unit.ARTICLE) {
      row(article, List.of());
      try (Writer text = folder.text(file(article))) {
        text.write(article.text());
      }
    }
  }

  private static String file(RecordedArticle article) {
    return FileNames.of(article.id()) + ".txt";
  }

  private void quote(RecordedArticle article, ArticleLine.Quote quote, QuoteRow row) {
    row(
        article,
        Arrays.asList(
            row.quote(),
            row.speaker(),
            row.source(),
            row.cue(),
            row.text(),
            sentences(article, quote.content())));
  }

  private void stance(RecordedArticle article, ArticleLine.Stance stance, StanceRow row) {
    List<String> words = words(row);
    row(
        article,
        Arrays.asList(
            row.stance(),
            words.get(0),
            row.holderText(),
            words.get(1),
            words.get(2),
            row.targetText(),
            row.evidence(),
            sentences(article, stance.evidence())));
  }

  /** Writes a row, whose further cells are empty. */
  private void row(RecordedArticle article, List<@Nullable String> more) {
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(article.id());
    cells.add(article.line().date());
    cells.add(article.line().outlet());
    cells.add(unit == Unit.ARTICLE ? file(article) : article.line().url());
    cells.addAll(more);
    table.row(cells.toArray(new Object[columns(unit).size()]));
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

  @Override
  public void close() throws IOException {
    table.close();
  }
}
