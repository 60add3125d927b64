package parlance.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import parlance.io.ArticleLines;
import parlance.io.RunReport;
import parlance.journal.HeldLines;
import parlance.model.SetupException;

/**
 * What a run has left in an output folder, to read; nothing in the folder changes.
 *
 * <pre>{@code
 * RecordedOutput output = RecordedOutput.open(folder);
 * try (Stream<RecordedArticle> articles = output.articles()) {
 *   articles.forEach(article -> …);
 * }
 * }</pre>
 *
 * <p>Immutable; each thread may read articles of its own.
 */
public final class RecordedOutput {
  private final Path folder;
  private final RunReport run;
  private final HeldLines held;

  private RecordedOutput(Path folder, RunReport run, HeldLines held) {
    this.folder = folder;
    this.run = run;
    this.held = held;
  }

  /**
   * Opens the output of a run that has come to its end. Of a folder that is watched, it has what is
   * there now.
   *
   * @throws SetupException if there is none, if a run is at work or was killed, or if another
   *     version of Parlance has written it in another schema
   */
  public static RecordedOutput open(Path folder) {
    Path articles = ArticleLines.file(folder);
    try {
      RunReport run =
          ArticleLines.run(folder)
              .orElseThrow(
                  () ->
                      new SetupException(
                          folder
                              + " has no run.json: a run is at work there, or was killed; wait for"
                              + " its end, or give the same annotate command again, without"
                              + " --redo"));
      HeldLines held = ArticleLines.held(folder).orElse(HeldLines.all(Files.size(articles)));
      return new RecordedOutput(folder, run, held);
    } catch (IOException unreadable) {
      throw new SetupException("cannot read " + folder + ": " + unreadable, unreadable);
    }
  }

  public Path folder() {
    return folder;
  }

  /** What the last run was, on what, and what it found. */
  public RunReport run() {
    return run;
  }

  /**
   * The articles, in the folder's order, read from the disk as they are asked for; to be closed.
   *
   * @throws SetupException as soon as a line is met that is none of this schema, or at the end, if
   *     a run has rewritten the file meanwhile
   * @throws UncheckedIOException if the disk fails
   */
  public Stream<RecordedArticle> articles() {
    Path file = ArticleLines.file(folder);
    try {
      ArticleIterator articles = new ArticleIterator(file, held);
      int traits = Spliterator.ORDERED | Spliterator.NONNULL;
      return StreamSupport.stream(Spliterators.spliteratorUnknownSize(articles, traits), false)
          .onClose(articles::close);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
