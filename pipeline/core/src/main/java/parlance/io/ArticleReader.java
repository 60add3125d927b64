package parlance.io;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import parlance.chain.Outcome;
import parlance.document.Document;

/**
 * Reads articles file by file, one at a time in memory.
 *
 * <p>What cannot be read is an {@link Outcome.Failed} in its place. Not for several threads.
 */
public final class ArticleReader implements Iterator<Outcome>, AutoCloseable {
  private final Iterator<InputFile> files;
  private final ArticleLimit longest;
  private final List<String> readToEnd = new ArrayList<>();
  private @Nullable RowReader rows;
  private @Nullable InputFile source;
  private @Nullable Outcome next;
  private boolean broken;

  /** Reads articles up to the usual length. */
  public ArticleReader(InputFiles files) {
    this(files, ArticleLimit.DEFAULT);
  }

  public ArticleReader(InputFiles files, ArticleLimit longest) {
    this.files = files.files().iterator();
    this.longest = longest;
  }

  static Outcome failed(String id, InputFile source, String reason) {
    return new Outcome.Failed(id, source.path(), Outcome.Failed.READ, reason);
  }

  @Override
  public boolean hasNext() {
    while (next == null && (rows != null || files.hasNext())) {
      next = advance();
    }
    return next != null;
  }

  @Override
  public Outcome next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Outcome outcome = Objects.requireNonNull(next);
    next = null;
    return outcome;
  }

  /** Whether the outcome that was last given stands for what could not be read of its file. */
  boolean isBroken() {
    return broken;
  }

  /** Paths of the files that were read to their end, as the user gave them. */
  List<String> readToEnd() {
    return readToEnd;
  }

  /** The next outcome of the open file, or of the next one; null if the open one is at its end. */
  private @Nullable Outcome advance() {
    InputFile file = rows == null ? files.next() : Objects.requireNonNull(source);
    source = file;
    broken = false;
    try {
      if (file.form() == InputFile.Form.TEXT) {
        Outcome outcome = text(file);
        readToEnd.add(file.path());
        return outcome;
      }
      if (rows == null) {
        rows = open(file);
      }
      Outcome outcome = rows.next();
      if (outcome == null) {
        close();
        readToEnd.add(file.path());
      }
      return outcome;
    } catch (EOFException | ZipException noGzip) {
      readToEnd.add(file.path());
      String why = Objects.requireNonNullElse(noGzip.getMessage(), "it ends too early");
      return failed(file.stem(), file, "the gzip file is damaged before its first line: " + why);
    } catch (IOException unreadable) {
      close();
      broken = true;
      return failed(file.stem(), file, "cannot be read: " + words(unreadable));
    }
  }

  private RowReader open(InputFile file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file.file()));
    try {
      return new RowReader(file, in, longest);
    } catch (IOException noGzip) {
      in.close();
      throw noGzip;
    }
  }

  private Outcome text(InputFile file) throws IOException {
    try (InputStream in = Files.newInputStream(file.file())) {
      byte[] bytes = in.readNBytes(longest.bytes() + 1);
      if (bytes.length > longest.bytes()) {
        return failed(file.stem(), file, longest.tooLong());
      }
      return new Outcome.Done(Document.of(TextArticle.read(file, bytes, longest)));
    } catch (UnreadableException refused) {
      return failed(file.stem(), file, refused.reason());
    }
  }

  private static String words(IOException unreadable) {
    if (unreadable instanceof AccessDeniedException) {
      return "no permission to read it";
    }
    if (unreadable instanceof NoSuchFileException) {
      return "it is no longer there";
    }
    return String.valueOf(unreadable.getMessage());
  }

  @Override
  public void close() {
    RowReader open = rows;
    rows = null;
    if (open != null) {
      try {
        open.close();
      } catch (IOException unclosable) {
        throw new UncheckedIOException(unclosable);
      }
    }
  }
}
