package parlance.io;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parlance.chain.Outcome;

/**
 * Reads articles file by file, one at a time in memory.
 *
 * <p>What cannot be read is an {@link Outcome.Failed} in its place. Not for several threads.
 */
public final class ArticleReader implements Iterator<Outcome>, AutoCloseable {
  private final Iterator<InputFile> files;
  private final ArticleLimit longest;
  private final List<String> readToEnd = new ArrayList<>();
  private @Nullable FileArticles open;
  private @Nullable String path;
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

  @Override
  public boolean hasNext() {
    while (next == null && (open != null || files.hasNext())) {
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
    FileArticles articles = open == null ? open(files.next()) : open;
    Outcome outcome = articles.next();
    broken = articles.isBroken();
    if (articles.isAtEnd()) {
      open = null;
      if (!broken) {
        readToEnd.add(Objects.requireNonNull(path));
      }
    }
    return outcome;
  }

  private FileArticles open(InputFile file) {
    path = file.path();
    open = new FileArticles(file.source(), () -> Files.newInputStream(file.file()), longest);
    return open;
  }

  @Override
  public void close() {
    FileArticles articles = open;
    open = null;
    if (articles != null) {
      articles.close();
    }
  }
}
