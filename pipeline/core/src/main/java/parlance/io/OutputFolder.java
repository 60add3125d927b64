package parlance.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import parlance.chain.Outcome;
import parlance.model.SetupException;

/**
 * Writes what a run finds: {@code articles.jsonl}, {@code quotes.jsonl}, {@code stances.jsonl} and
 * {@code rejects.jsonl}, in the order in which outcomes come, and at the end {@code run.json}.
 *
 * <p>An earlier run's files are replaced. Every outcome is on disk before the next. What cannot be
 * written ends the run with an {@link UncheckedIOException}. Not for several threads.
 */
public final class OutputFolder implements Consumer<Outcome>, AutoCloseable {
  private static final String ARTICLES = "articles.jsonl";
  private static final String QUOTES = "quotes.jsonl";
  private static final String STANCES = "stances.jsonl";
  private static final String REJECTS = "rejects.jsonl";
  private static final String RUN = "run.json";

  /** Names of all files that a run writes. */
  static final List<String> FILES = List.of(ARTICLES, QUOTES, STANCES, REJECTS, RUN);

  private final Path folder;
  private final OffsetUnit unit;
  private final OutputStream articles;
  private final OutputStream quotes;
  private final OutputStream stances;
  private final OutputStream rejects;
  private Counts counts = Counts.ZERO;

  /** A line of {@code rejects.jsonl}. */
  record RejectLine(String id, String path, String stage, String reason) {}

  /** How much was written. */
  public record Counts(
      int articles,
      int rejects,
      long sentences,
      long tokens,
      long mentions,
      long entities,
      long quotes,
      long stances) {
    static final Counts ZERO = new Counts(0, 0, 0, 0, 0, 0, 0, 0);

    Counts plus(ArticleLine line) {
      return new Counts(
          articles + 1,
          rejects,
          sentences + line.sentences().size(),
          tokens + line.tokens().size(),
          mentions + line.mentions().size(),
          entities + line.entities().size(),
          quotes + line.quotes().size(),
          stances + line.stances().size());
    }

    Counts plusReject() {
      return new Counts(
          articles, rejects + 1, sentences, tokens, mentions, entities, quotes, stances);
    }
  }

  private OutputFolder(Path folder, OffsetUnit unit) throws IOException {
    this.folder = folder;
    this.unit = unit;
    Files.deleteIfExists(folder.resolve(RUN));
    articles = open(ARTICLES);
    quotes = open(QUOTES);
    stances = open(STANCES);
    rejects = open(REJECTS);
  }

  /**
   * Makes the folder, and leaves what is in it.
   *
   * @throws SetupException if it cannot be written to
   */
  public static void prepare(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException impossible) {
      throw new SetupException(
          "cannot make the output folder "
              + folder
              + ": "
              + impossible
              + "; name another with --out",
          impossible);
    }
    if (!Files.isWritable(folder)) {
      throw new SetupException("may not write to " + folder + "; name another folder with --out");
    }
  }

  /** Opens a folder that was {@linkplain #prepare prepared}, and empties an earlier run's files. */
  public static OutputFolder open(Path folder, OffsetUnit unit) {
    try {
      return new OutputFolder(folder, unit);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private OutputStream open(String name) throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)));
  }

  @Override
  public void accept(Outcome outcome) {
    try {
      if (outcome instanceof Outcome.Done done) {
        write(ArticleLine.of(done.document(), unit));
      } else if (outcome instanceof Outcome.Failed failed) {
        counts = counts.plusReject();
        write(rejects, new RejectLine(failed.id(), failed.path(), failed.stage(), failed.reason()));
        rejects.flush();
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void write(ArticleLine line) throws IOException {
    counts = counts.plus(line);
    FlatRows rows = new FlatRows(line);
    write(articles, line);
    for (FlatRows.QuoteRow row : rows.quotes()) {
      write(quotes, row);
    }
    for (FlatRows.StanceRow row : rows.stances()) {
      write(stances, row);
    }
    articles.flush();
    quotes.flush();
    stances.flush();
  }

  private static void write(OutputStream out, Object row) throws IOException {
    out.write(JsonLines.bytes(row));
  }

  /** How much was written so far. */
  public Counts counts() {
    return counts;
  }

  /** Writes {@code run.json}, which says that the run came to its end. */
  public void finish(RunReport report) {
    try {
      Files.write(folder.resolve(RUN), JsonLines.indented(report));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /**
   * The article of that id in an output folder.
   *
   * @throws SetupException if there is no output in the folder, or if it cannot be read
   */
  public static Optional<ArticleLine> find(Path folder, String id) {
    String quoted = JsonLines.string(id);
    return read(
        folder,
        lines -> {
          for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.contains(quoted)) {
              ArticleLine article = JsonLines.parse(line, ArticleLine.class);
              if (article.id().equals(id)) {
                return Optional.of(article);
              }
            }
          }
          return Optional.empty();
        });
  }

  /**
   * The ids of the articles in an output folder, in its order.
   *
   * @throws SetupException if there is no output in the folder, or if it cannot be read
   */
  public static List<String> ids(Path folder) {
    return read(
        folder,
        lines -> {
          List<String> ids = new ArrayList<>();
          for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            ids.add(JsonLines.parse(line, ArticleLine.class).id());
          }
          return ids;
        });
  }

  private interface Reading<T> {
    T of(BufferedReader lines) throws IOException;
  }

  private static <T> T read(Path folder, Reading<T> reading) {
    Path file = folder.resolve(ARTICLES);
    if (!Files.isRegularFile(file)) {
      throw new SetupException(
          "no "
              + ARTICLES
              + " in "
              + folder
              + "; run annotate first, or name the folder with --out");
    }
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      return reading.of(lines);
    } catch (JsonProcessingException malformed) {
      throw new SetupException(
          file + " is not what annotate writes: " + malformed.getOriginalMessage(), malformed);
    } catch (IOException unreadable) {
      throw new SetupException("cannot read " + file + ": " + unreadable, unreadable);
    }
  }

  @Override
  public void close() {
    try (articles;
        quotes;
        stances;
        rejects) {
      articles.flush();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
