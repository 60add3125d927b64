package parlance.io;

import java.util.List;
import parlance.chain.Outcome;

/**
 * What is written of an article: lines of JSON, without line feeds, as they stand in the files of
 * an output folder.
 *
 * @param article its line of {@code articles.jsonl}
 * @param quotes its lines of {@code quotes.jsonl}
 * @param stances its lines of {@code stances.jsonl}
 */
public record ArticleRecord(String article, List<String> quotes, List<String> stances) {

  public ArticleRecord {
    quotes = List.copyOf(quotes);
    stances = List.copyOf(stances);
  }

  public static ArticleRecord of(ArticleLine line) {
    FlatRows rows = new FlatRows(line);
    return new ArticleRecord(JsonLines.line(line), lines(rows.quotes()), lines(rows.stances()));
  }

  /** Any of these lines for what is a near-duplicate of the article of that id. */
  public static String withDuplicates(String line, String first) {
    return JsonLines.withField(line, "duplicates", first);
  }

  /** The line of {@code rejects.jsonl} of what could not be done. */
  public static String reject(Outcome.Failed failed) {
    return JsonLines.line(failed);
  }

  private static List<String> lines(List<?> rows) {
    return rows.stream().map(JsonLines::line).toList();
  }
}
