package parlance.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.BooleanSupplier;
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
  private final BooleanSupplier stopped;
  private final Deque<Task> tasks = new ArrayDeque<>();
  private @Nullable Outcome next;
  private int skipped;
  private int replaced;

  /**
   * An article whose outcome is due.
   *
   * @param nth as {@link Verdict.Do} has it
   */
  record Task(Candidate candidate, int nth) {}

  /**
   * @param stopped whether nothing more is to be read
   */
  NewArticles(ArticleReader articles, OutputJournal journal, BooleanSupplier stopped) {
    this.articles = articles;
    this.journal = journal;
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
    return outcome;
  }

  private @Nullable Outcome wanted(Outcome read, Candidate candidate) throws IOException {
    Verdict verdict = journal.decide(candidate);
    if (verdict instanceof Verdict.Clash clash) {
      Outcome.Failed refused =
          new Outcome.Failed(
              candidate.id(),
              candidate.path(),
              Outcome.Failed.READ,
              "the id " + candidate.id() + " is already that of an article in " + clash.path());
      return wanted(refused, candidate(refused, false));
    }
    if (verdict instanceof Verdict.Do task) {
      replaced += task.replaces() ? 1 : 0;
      tasks.add(new Task(candidate, task.nth()));
      return read;
    }
    skipped++;
    return null;
  }

  /** What the journal is asked about. */
  static Candidate candidate(Outcome read, boolean broken) {
    if (read instanceof Outcome.Done done) {
      Article article = done.document().article();
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

  /**
   * What belongs to an outcome. Outcomes come in the order in which articles were handed on, though
   * a run that is stopped leaves some out.
   */
  Task take(Outcome outcome) {
    Candidate given = candidate(outcome, false);
    boolean read =
        !(outcome instanceof Outcome.Failed failed) || !failed.stage().equals(Outcome.Failed.READ);
    Task task = tasks.remove();
    while (!task.candidate().id().equals(given.id())
        || !task.candidate().path().equals(given.path())
        || read != (task.candidate().state() == Candidate.State.READ)) {
      task = tasks.remove();
    }
    return task;
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
