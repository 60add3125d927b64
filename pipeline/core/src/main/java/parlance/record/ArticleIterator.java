package parlance.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import parlance.io.ArticleLines;
import parlance.io.ByteLines;
import parlance.journal.HeldLines;
import parlance.model.SetupException;

/** Reads the lines that hold, one after the other. */
final class ArticleIterator implements Iterator<RecordedArticle>, AutoCloseable {
  private final Path file;
  private final HeldLines held;
  private final ByteLines lines;
  private long count;
  private @Nullable RecordedArticle next;
  private boolean ended;

  ArticleIterator(Path file, HeldLines held) throws IOException {
    this.file = file;
    this.held = held;
    this.lines = new ByteLines(file);
  }

  @Override
  public boolean hasNext() {
    if (next == null && !ended) {
      try {
        next = read();
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
      ended = next == null;
    }
    return next != null;
  }

  @Override
  public RecordedArticle next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    RecordedArticle article = next;
    next = null;
    return article;
  }

  private @Nullable RecordedArticle read() throws IOException {
    while (lines.position() < held.end()) {
      long begin = lines.position();
      byte[] line = lines.next();
      if (line == null) {
        throw changed();
      }
      if (held.holds(begin)) {
        count++;
        return new RecordedArticle(ArticleLines.parse(file, line));
      }
    }
    if (lines.position() != held.end() || !held.isCount(count)) {
      throw changed();
    }
    return null;
  }

  private SetupException changed() {
    return new SetupException(file + " was changed while it was read; try again");
  }

  @Override
  public void close() {
    try {
      lines.close();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
