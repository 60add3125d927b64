package parlance.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parlance.chain.Outcome;
import parlance.document.Document;
import parlance.journal.Candidate;
import parlance.journal.OutputJournal;
import parlance.journal.Settings;
import parlance.model.SetupException;

/**
 * Writes what a run finds: {@code articles.jsonl}, {@code quotes.jsonl}, {@code stances.jsonl} and
 * {@code rejects.jsonl}, in the order in which outcomes come, and at the end {@code run.json}.
 *
 * <p>What an earlier run wrote stays, and {@link #newOf} passes over what need not be done again.
 * Every outcome is written before the next; what one replaces goes in {@link #settle}. What cannot
 * be written ends the run with an {@link UncheckedIOException}. Not for several threads.
 */
public final class OutputFolder implements Consumer<Outcome>, AutoCloseable {
  static final String RUN = "run.json";

  /** Names of all that a run or an export writes, which is no input; the last two are folders. */
  static final List<String> NAMES =
      Stream.concat(
              RecordLines.FILES.stream(), Stream.of(RUN, OutputJournal.STATE, ArticleLines.EXPORT))
          .toList();

  private final Path folder;
  private final OffsetUnit unit;
  private final OutputJournal journal;
  private final DuplicateMarks duplicates;
  private final Tasks tasks = new Tasks();
  private Consumer<Candidate> skipped = candidate -> {};
  private @Nullable ArticleReader reader;
  private @Nullable NewArticles found;
  private Counts counts = Counts.ZERO;
  private int newRejects;

  private OutputFolder(Path folder, OffsetUnit unit, OutputJournal journal) {
    this.folder = folder;
    this.unit = unit;
    this.journal = journal;
    duplicates = new DuplicateMarks(journal, folder.resolve(OutputJournal.STATE));
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

  /**
   * Opens a folder that was {@linkplain #prepare prepared}, to go on with what is in it.
   *
   * @throws SetupException if another run is at work there
   */
  public static OutputFolder goOn(Path folder, OffsetUnit unit) {
    try {
      return new OutputFolder(folder, unit, OutputJournal.open(folder, RecordLines.FILES));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Opens a folder that was {@linkplain #prepare prepared}, and empties an earlier run's files. */
  public static OutputFolder open(Path folder, OffsetUnit unit) {
    OutputFolder output = goOn(folder, unit);
    output.begin(new Settings(new TreeMap<>()), true);
    return output;
  }

  /**
   * Refuses settings that are not those of the records that are there.
   *
   * @param known those that can be known before models are loaded
   * @throws SetupException if they differ, or if what is there was damaged
   */
  public void check(Settings known) {
    journal.check(known);
  }

  /**
   * Makes the folder ready for outcomes.
   *
   * @param anew whether what the folder holds goes; otherwise it stays
   * @throws SetupException if it is to stay and was made with other settings, or was damaged
   */
  public void begin(Settings settings, boolean anew) {
    try {
      journal.begin(settings, anew);
      Files.deleteIfExists(folder.resolve(RUN));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Does again what a stage has rejected, though it has not changed. */
  public void retryRejects() {
    journal.retryRejects();
  }

  /** Leaves out of the annotation what is a near-duplicate of another article. */
  public void skipDuplicates() {
    duplicates.leaveOut();
  }

  /**
   * Reads ahead what {@link #newOf} will be given, to find near-duplicates before they are done.
   *
   * @param input all that belongs to the input, whether it is read this time or not
   * @param stopped whether nothing more is to be read
   * @return whether there is anything to be done; if not, that was the round
   */
  public boolean lookAhead(ArticleReader articles, InputFiles input, BooleanSupplier stopped) {
    duplicates.forgetPlan();
    try {
      NewArticles ahead = beginRound(articles, input, stopped, skipped);
      duplicates.plan(ahead);
      return ahead.handedOn();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /**
   * Of what is read, that which the folder does not hold as it is; {@link #accept} takes the
   * outcomes in the same order.
   *
   * @param input all that belongs to the input, whether it is read this time or not
   * @param stopped whether nothing more is to be read
   */
  public Iterator<Outcome> newOf(
      ArticleReader articles, InputFiles input, BooleanSupplier stopped) {
    return beginRound(articles, input, stopped, candidate -> {});
  }

  private NewArticles beginRound(
      ArticleReader articles,
      InputFiles input,
      BooleanSupplier stopped,
      Consumer<Candidate> skipping) {
    counts = Counts.ZERO;
    duplicates.beginRound();
    journal.beginRound(input.paths());
    tasks.clear();
    NewArticles found =
        new NewArticles(articles, journal, tasks, duplicates::leftOutFor, skipping, stopped);
    this.reader = articles;
    this.found = found;
    return found;
  }

  /**
   * Looks at all that the folder holds: of what was left out as near-duplicates, that which is none
   * any more, since the article that it was like was rejected or has changed; {@link #accept} takes
   * the outcomes in the same order. To be called when a round's articles are done, until there are
   * none left.
   *
   * @param stopped whether nothing more is to be read
   */
  public Iterator<Outcome> leftOut(BooleanSupplier stopped) {
    try {
      return new LeftOutArticles(duplicates.freed(stopped.getAsBoolean()), tasks, stopped);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public void accept(Outcome outcome) {
    Tasks.Task task =
        found == null
            ? new Tasks.Task(NewArticles.candidate(outcome, false), 0)
            : tasks.take(outcome);
    try {
      if (outcome instanceof Outcome.Done done) {
        append(task, done.document(), duplicates.first(task.candidate()), false);
      } else if (outcome instanceof Outcome.LeftOut copy) {
        append(task, copy.document(), copy.first(), true);
      } else if (outcome instanceof Outcome.Failed failed) {
        journal.append(task.candidate(), task.nth(), false, RecordLines.of(failed));
        counts = counts.plusReject();
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void append(Tasks.Task task, Document document, @Nullable String first, boolean leftOut)
      throws IOException {
    ArticleLine line = ArticleLine.of(document, unit, first);
    ArticleMark mark = ArticleMark.of(document.article(), first, leftOut);
    journal.append(task.candidate(), task.nth(), true, RecordLines.of(line, mark));
    counts = leftOut ? counts.plusLeftOut() : counts.plus(line);
  }

  /** Has {@link #lookAhead} tell of each article, or file, that is passed over. */
  public void tellSkipped(Consumer<Candidate> skipped) {
    this.skipped = skipped;
  }

  /** How much was written so far. */
  public Counts counts() {
    return counts;
  }

  /**
   * How many articles were rejected, by this run and by those before it that did not come to their
   * end; to be asked after {@link #settle}.
   */
  public int newRejects() {
    return newRejects;
  }

  /** How many articles were passed over, since the folder holds what comes of them. */
  public int skipped() {
    return found == null ? 0 : found.skipped();
  }

  /** How many articles were done although the folder holds a record of their id. */
  public int replaced() {
    return found == null ? 0 : found.replaced();
  }

  /** What the folder holds, by this run and those before. */
  public RunReport.Holds holds() {
    return new RunReport.Holds(journal.records(), journal.rejects(), duplicates.count());
  }

  /** Paths of the files that were read to their end, as the user gave them. */
  public List<String> readToEnd() {
    return reader == null ? List.of() : reader.readToEnd();
  }

  /**
   * Leaves out of the files what no longer holds, and writes into the records what {@link #leftOut}
   * found last.
   */
  public void settle() {
    try {
      journal.endRound(readToEnd(), duplicates.review());
      duplicates.settled();
      newRejects = journal.untoldRejects();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Writes {@code run.json}, and takes note that the run came to its end, if it did. */
  public void finish(RunReport report) {
    Path file = folder.resolve(RUN);
    Path whole = folder.resolve(OutputJournal.STATE).resolve(RUN);
    try {
      Files.write(whole, report.toJson());
      Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      if (report.complete()) {
        journal.complete();
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public void close() {
    try {
      journal.close();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
