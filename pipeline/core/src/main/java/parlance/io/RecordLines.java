package parlance.io;

import java.io.ByteArrayOutputStream;
import java.util.List;
import parlance.chain.Outcome;
import parlance.journal.OutputJournal;

/** What an article adds to the files of an output folder. */
final class RecordLines {
  static final String ARTICLES = "articles.jsonl";
  private static final String MARKS = OutputJournal.STATE + "/marks.jsonl";

  /** Names of the files. */
  static final List<String> FILES =
      List.of(ARTICLES, "quotes.jsonl", "stances.jsonl", "rejects.jsonl", MARKS);

  /** Number of the file with each {@link ArticleLine}. */
  static final int ARTICLES_FILE = FILES.indexOf(ARTICLES);

  /** Number of the file with each {@link ArticleMark}. */
  static final int MARKS_FILE = FILES.indexOf(MARKS);

  private static final byte[] NONE = {};

  private RecordLines() {}

  /** What an article with a record adds to each file. */
  static List<byte[]> of(ArticleLine line, ArticleMark mark) {
    FlatRows rows = new FlatRows(line);
    return List.of(
        JsonLines.bytes(line),
        bytes(rows.quotes()),
        bytes(rows.stances()),
        NONE,
        JsonLines.bytes(mark));
  }

  /** What a rejected article adds to each file. */
  static List<byte[]> of(Outcome.Failed failed) {
    return List.of(NONE, NONE, NONE, JsonLines.bytes(failed), NONE);
  }

  private static byte[] bytes(List<?> rows) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    rows.forEach(row -> bytes.writeBytes(JsonLines.bytes(row)));
    return bytes.toByteArray();
  }
}
