package parlance.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parlance.chain.Outcome;
import parlance.document.Article;
import parlance.journal.Candidate;
import parlance.journal.OutputJournal;
import parlance.journal.Verdict;

/**
 * Of what a reader reads, that which an output folder does not hold as it is. An article whose id
 * another has is an {@link Outcome.Failed}. Not for several threads.
 */
final class NewArticles implements Iterator<Outcome> {
  private final ArticleReader articles;
  private final OutputJournal journal;
  private final Tasks tasks;
  private final Function<Candidate, @Nullable String> duplicates;
  private final Consumer<Candidate> skipping;
  private final BooleanSupplier stopped;
  private @Nullable Outcome next;
  private boolean handedOn;
  private int skipped;
  private int replaced;

  /**
   * @param tasks takes a task for each article that is handed on, in the same order
   * @param duplicates of an article that is to be left out, the id of what it is a near-duplicate
   *     of; null for others
   * @param skipping told of each article that is passed over
   * @param stopped whether nothing more is to be read
   */
  NewArticles(
      ArticleReader articles,
      OutputJournal journal,
      Tasks tasks,
      Function<Candidate, @Nullable String> duplicates,
      Consumer<Candidate> skipping,
      BooleanSupplier stopped) {
    this.articles = articles;
    this.journal = journal;
    this.tasks = tasks;
    this.duplicates = duplicates;
    this.skipping = skipping;
    this.stopped = stopped;
  }

  @Override
  public boolean hasNext() {
    while (next == null && !stopped.getAsBoolean() && articles.hasNext()) {
      Outcome read = articles.next();
      try {
        next = wanted(read, candidate(read, articles.isBroken()));
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
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
    handedOn = true;
    return outcome;
  }

  private @Nullable Outcome wanted(Outcome read, Candidate candidate) throws IOException {
    Verdict verdict = journal.decide(candidate);
    if (verdict instanceof Verdict.Clash clash) {
      Outcome.Failed refused = Outcome.Failed.clash(candidate.id(), candidate.path(), clash.path());
      return wanted(refused, candidate(refused, false));
    }
    if (verdict instanceof Verdict.Do task) {
      replaced += task.replaces() ? 1 : 0;
      tasks.add(candidate, task.nth());
      String first = duplicates.apply(candidate);
      return first != null && read instanceof Outcome.Done done
          ? Outcome.LeftOut.of(done.document(), first)
          : read;
    }
    skipped++;
    skipping.accept(candidate);
    return null;
  }

  private static @Nullable Article article(Outcome read) {
    if (read instanceof Outcome.Done done) {
      return done.document().article();
    }
    return read instanceof Outcome.LeftOut leftOut ? leftOut.document().article() : null;
  }

  /** What the journal is asked about. */
  static Candidate candidate(Outcome read, boolean broken) {
    Article article = article(read);
    if (article != null) {
      return Candidate.article(
          article.id(),
          article.path(),
          article.sha256(),
          String.valueOf(article.date()),
          String.valueOf(article.title()),
          String.valueOf(article.outlet()),
          String.valueOf(article.url()),
          article.text());
    }
    Outcome.Failed failed = (Outcome.Failed) read;
    return broken
        ? Candidate.unreadable(failed.id(), failed.path(), failed.reason())
        : Candidate.refused(failed.id(), failed.path(), failed.reason());
  }

  /** Whether there was any. */
  boolean handedOn() {
    return handedOn;
  }

  /** How many articles were passed over, since the output holds what comes of them. */
  int skipped() {
    return skipped;
  }

  /** How many articles were handed on although there is a record of their id. */
  int replaced() {
    return replaced;
  }
}
