package parlance.io;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import parlance.chain.Outcome;
import parlance.document.Document;

/**
 * Reads the articles of one file, wherever it lies, one at a time in memory.
 *
 * <p>What cannot be read is an {@link Outcome.Failed} in its place. Not for several threads.
 */
public final class FileArticles implements AutoCloseable {
  /** Endings of the names of files that are read, in words. */
  public static final String FORMS = ".txt, .jsonl, .jsonl.gz or .csv";

  private final Source source;
  private final Opener opener;
  private final ArticleLimit longest;
  private @Nullable RowReader rows;
  private boolean atEnd;
  private boolean broken;

  /** Opens a file to be read from its begin. */
  public interface Opener {
    InputStream open() throws IOException;
  }

  /**
   * @param path of the file as the user gave it, with {@code /} between folders
   * @throws IllegalArgumentException if its name does not tell its form
   */
  public FileArticles(String path, Opener opener, ArticleLimit longest) {
    this(new Source(path, form(path)), opener, longest);
  }

  FileArticles(Source source, Opener opener, ArticleLimit longest) {
    this.source = source;
    this.opener = opener;
    this.longest = longest;
  }

  private static Source.Form form(String path) {
    Source.Form form = Source.Form.of(path);
    if (form == null) {
      throw new IllegalArgumentException("not " + FORMS + ": " + path);
    }
    return form;
  }

  /** Whether a file of this name or path is read. */
  public static boolean reads(String path) {
    return Source.Form.of(path) != null;
  }

  static Outcome failed(String id, Source source, String reason) {
    return new Outcome.Failed(id, source.path(), Outcome.Failed.READ, reason);
  }

  /** The next article; null if there is none left. */
  public @Nullable Outcome next() {
    if (atEnd) {
      return null;
    }
    try {
      if (source.form() == Source.Form.TEXT) {
        atEnd = true;
        return text();
      }
      if (rows == null) {
        rows = open();
      }
      Outcome outcome = rows.next();
      if (outcome == null) {
        atEnd = true;
        close();
      }
      return outcome;
    } catch (EOFException | ZipException noGzip) {
      atEnd = true;
      String why = Objects.requireNonNullElse(noGzip.getMessage(), "it ends too early");
      return failed(
          source.stem(), source, "the gzip file is damaged before its first line: " + why);
    } catch (IOException unreadable) {
      atEnd = true;
      broken = true;
      close();
      return failed(source.stem(), source, "cannot be read: " + words(unreadable));
    }
  }

  /** Whether there is nothing left to read. */
  boolean isAtEnd() {
    return atEnd;
  }

  /** Whether that is so because the file could not be read to its end. */
  boolean isBroken() {
    return broken;
  }

  private RowReader open() throws IOException {
    InputStream in = new BufferedInputStream(opener.open());
    try {
      return new RowReader(source, in, longest);
    } catch (IOException noGzip) {
      in.close();
      throw noGzip;
    }
  }

  private Outcome text() throws IOException {
    try (InputStream in = opener.open()) {
      byte[] bytes = in.readNBytes(longest.bytes() + 1);
      if (bytes.length > longest.bytes()) {
        return failed(source.stem(), source, longest.tooLong());
      }
      return new Outcome.Done(Document.of(TextArticle.read(source, bytes, longest)));
    } catch (UnreadableException refused) {
      return failed(source.stem(), source, refused.reason());
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
