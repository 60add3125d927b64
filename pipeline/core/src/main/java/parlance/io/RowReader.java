package parlance.io;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import parlance.chain.Outcome;
import parlance.document.Document;

/** Reads a file of many articles, one a line or a row; what is no article is an outcome too. */
final class RowReader implements AutoCloseable {
  private static final int PEEK = 8192;

  private final Source source;
  private final RowParser parser;
  private final ArticleLimit longest;
  private final InputStream in;
  private final RecordSplitter splitter;
  private int line;
  private boolean empty = true;
  private boolean done;

  RowReader(Source source, InputStream file, ArticleLimit longest) throws IOException {
    this.longest = longest;
    this.source = source;
    boolean csv = source.form() == Source.Form.CSV;
    this.parser = csv ? new RowParser.Csv() : new RowParser.JsonLines();
    boolean gzipped = source.form() == Source.Form.JSON_LINES_GZIPPED;
    this.in = new BufferedInputStream(gzipped ? new GZIPInputStream(file, PEEK) : file, PEEK);
    this.splitter = new RecordSplitter(in, csv, longest.bytes());
  }

  /** What the next row is; null after the last. */
  @Nullable Outcome next() throws IOException {
    if (done) {
      return null;
    }
    try {
      if (line == 0 && looksBinary()) {
        return ended("a binary file: a byte 0x00 near its begin");
      }
      for (RecordSplitter.Piece row = splitter.next(); row != null; row = splitter.next()) {
        line = row.line();
        if (!row.isBlank()) {
          Outcome outcome = outcome(row);
          if (outcome != null) {
            empty = false;
            return outcome;
          }
        }
      }
    } catch (EOFException | ZipException damaged) {
      return ended(
          "the gzip file is damaged "
              + (line == 0 ? "before its first line" : "after line " + line)
              + ": "
              + damaged.getMessage());
    }
    done = true;
    return empty ? ended(line == 0 ? "an empty file" : "there is no article in it") : null;
  }

  private boolean looksBinary() throws IOException {
    in.mark(PEEK);
    byte[] begin = in.readNBytes(PEEK);
    in.reset();
    for (byte value : begin) {
      if (value == 0) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Outcome outcome(RecordSplitter.Piece row) {
    JsonNode fields = null;
    String id = source.stem() + "-" + row.line();
    try {
      if (row.tooLong()) {
        throw new UnreadableException(longest.tooLong());
      }
      fields = parser.parse(Utf8.decode(row.bytes()));
      return fields == null
          ? null
          : new Outcome.Done(
              Document.of(FieldsArticle.read(fields, id, source.path(), row.bytes(), longest)));
    } catch (UnreadableException refused) {
      if (!parser.usable()) {
        return ended(refused.reason());
      }
      String given = fields == null ? null : FieldsArticle.idOf(fields);
      return FileArticles.failed(
          given == null ? id : given, source, "line " + row.line() + ": " + refused.reason());
    }
  }

  /** The outcome of the whole file, after which nothing more is read from it. */
  private Outcome ended(String reason) {
    done = true;
    return FileArticles.failed(source.stem(), source, reason);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
