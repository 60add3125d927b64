package parlance.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import parlance.model.SetupException;

/**
 * The files that hold a folder's output, and beside them, in {@value #STATE}, a journal of the
 * articles in them, so that whatever ends a run, the next goes on where it was.
 *
 * <p>What an article adds to the files is written first, then its line of the journal; what the
 * journal does not speak of is cut off when the folder is opened again. Power may fail: at least
 * each second everything is forced to the disk, and what was written since is checked when the
 * folder is opened. Not for several threads.
 *
 * <pre>{@code
 * try (OutputJournal journal = OutputJournal.open(folder, List.of("articles.jsonl"))) {
 *   journal.begin(settings, false);
 *   journal.beginRound(paths);
 *   if (journal.decide(candidate) instanceof Verdict.Do task) {
 *     journal.append(candidate, task.nth(), true, List.of(line));
 *   }
 *   journal.endRound(paths, Rewriting.NONE);
 *   journal.complete();
 * }
 * }</pre>
 */
public final class OutputJournal implements AutoCloseable {
  /** The folder, in the output folder, of what only Parlance reads. */
  public static final String STATE = ".parlance";

  private static final String ANEW =
      "; --redo does everything again, or name another folder with --out";
  private static final long FORCE_AFTER_NANOSECONDS = 1_000_000_000;

  private final Places places;
  private final Disk disk;
  private final FolderLock lock;
  private final long forceAfterNanoseconds;
  private final Ledger ledger = new Ledger();
  private @Nullable SetupException problem;
  private @Nullable Settings settings;
  private @Nullable OpenFiles files;
  private boolean retriesRejects;
  private Round round;
  private long forced = System.nanoTime();

  private OutputJournal(Places places, Disk disk, FolderLock lock, long forceAfterNanoseconds) {
    this.places = places;
    this.disk = disk;
    this.lock = lock;
    this.forceAfterNanoseconds = forceAfterNanoseconds;
    this.round = new Round(places, ledger, List.of(), false);
  }

  /**
   * Opens an output folder, alone.
   *
   * @param names of the files that hold the output
   * @throws SetupException if another run is at work there
   */
  public static OutputJournal open(Path folder, List<String> names) throws IOException {
    return open(folder, names, new RealDisk(), FORCE_AFTER_NANOSECONDS);
  }

  static OutputJournal open(Path folder, List<String> names, Disk disk, long forceAfterNanoseconds)
      throws IOException {
    Places places = new Places(folder, names);
    Files.createDirectories(places.state());
    FolderLock lock = FolderLock.take(places.lock(), folder);
    OutputJournal journal = new OutputJournal(places, disk, lock, forceAfterNanoseconds);
    try {
      journal.recover();
      return journal;
    } catch (IOException | RuntimeException broken) {
      lock.close();
      throw broken;
    }
  }

  private void recover() throws IOException {
    new Settlement(disk, places).finish();
    ledger.clear();
    if (places.isEmptied()) {
      return;
    }
    try {
      if (Files.exists(places.journal())) {
        Recovery recovery = Recovery.of(places, ledger);
        settings = recovery.settings();
        files = new OpenFiles(disk, places, recovery.ends(), recovery.length(), recovery.forced());
      } else {
        refuseOutputWithoutJournal();
      }
    } catch (SetupException damaged) {
      problem = damaged;
    }
  }

  private void refuseOutputWithoutJournal() throws IOException {
    for (Path file : places.output()) {
      if (Files.exists(file) && Files.size(file) > 0) {
        throw new SetupException(
            file + " is there, but not the journal of how it came about, " + places.journal());
      }
    }
  }

  /**
   * Refuses settings that are not those of the output that is there.
   *
   * @param known those that can be known before models are loaded
   */
  public void check(Settings known) {
    if (problem != null) {
      throw new SetupException(problem.getMessage() + ANEW, problem);
    }
    if (settings != null) {
      refuse(settings.withoutModels().differences(known));
    }
  }

  private void refuse(List<String> differences) {
    if (!differences.isEmpty()) {
      throw new SetupException(
          "what "
              + places.folder()
              + " holds was made with other settings: "
              + String.join("; ", differences)
              + ANEW);
    }
  }

  /**
   * Makes the folder ready for articles.
   *
   * @param anew whether what the folder holds goes; otherwise it stays, if it was made with the
   *     same settings
   * @throws SetupException if that is not so, or if what is there was damaged
   */
  public void begin(Settings all, boolean anew) throws IOException {
    if (!anew) {
      check(all.withoutModels());
    }
    if (!anew && settings != null) {
      refuse(settings.differences(all));
      return;
    }
    closeFiles();
    new Settlement(disk, places).empty(all);
    problem = null;
    recover();
  }

  /** Does again what a stage has rejected, though it has not changed. */
  public void retryRejects() {
    retriesRejects = true;
  }

  /**
   * Begins to take articles.
   *
   * @param paths of all files that belong to the input, whether they are read this time or not
   */
  public void beginRound(Collection<String> paths) {
    round = new Round(places, ledger, paths, retriesRejects);
  }

  /** What is to be done with the next article of the round. */
  public Verdict decide(Candidate candidate) throws IOException {
    return round.decide(candidate);
  }

  /**
   * Writes what came of an article.
   *
   * @param nth as {@link Verdict.Do} gave it
   * @param done whether it has a record; otherwise it was rejected
   * @param lines what it adds to each file
   * @throws IOException if that cannot be written; then nothing of it is
   */
  public void append(Candidate candidate, int nth, boolean done, List<byte[]> lines)
      throws IOException {
    OpenFiles open = open();
    Entry entry =
        new Entry(
            done,
            candidate.id(),
            candidate.path(),
            candidate.file(),
            nth,
            candidate.content(),
            round.retracts(candidate),
            open.endsAfter(lines),
            Entry.check(lines));
    ledger.enter(entry, open.append(lines, entry));
    round.end(candidate, nth, done);
    if (System.nanoTime() - forced > forceAfterNanoseconds) {
      open.force();
      forced = System.nanoTime();
    }
  }

  private OpenFiles open() {
    if (files == null) {
      throw new IllegalStateException("not begun");
    }
    return files;
  }

  /**
   * Goes through the records that hold, in the order in which they were written.
   *
   * @param file number of the file whose lines are handed on
   */
  public void forEachRecord(int file, RecordVisitor visitor) throws IOException {
    StoredRecord.forEach(places, ledger, file, visitor);
  }

  /**
   * Leaves out of the files what no longer holds: replaced records, and rejects that their file no
   * longer gives, or of files that could not be read and are gone.
   *
   * @param readToEnd paths of the files that the round has read to their end
   * @param rewriting of records that hold
   */
  public void endRound(Collection<String> readToEnd, Rewriting rewriting) throws IOException {
    open().force();
    Optional<Predicate<Entry>> gone = round.gone(readToEnd);
    if (ledger.superseded() == 0 && gone.isEmpty() && !rewriting.isNeeded()) {
      return;
    }
    closeFiles();
    new Settlement(disk, places)
        .settle(
            (entry, position) ->
                ledger.holds(entry, position) && gone.filter(all -> all.test(entry)).isEmpty(),
            rewriting);
    recover();
    if (problem != null) {
      throw problem;
    }
  }

  /** Takes note that a run came to its end, and told what {@link #untoldRejects} counts. */
  public void complete() throws IOException {
    if (ledger.untold() > 0) {
      open().complete(ledger.untold());
      ledger.complete();
    }
  }

  /** How many articles were rejected since a run last came to its end, by this one or others. */
  public int untoldRejects() {
    return ledger.untold();
  }

  /** Whether an article of that id has a record. */
  public boolean hasRecord(String id) {
    return ledger.hasRecord(id);
  }

  /** How many articles have a record. */
  public int records() {
    return ledger.records();
  }

  /** How many articles, and files that hold none, are rejected. */
  public int rejects() {
    return ledger.rejects();
  }

  private void closeFiles() throws IOException {
    OpenFiles open = files;
    files = null;
    if (open != null) {
      open.close();
    }
  }

  @Override
  public void close() throws IOException {
    try (lock) {
      try {
        if (files != null) {
          files.force();
        }
      } finally {
        closeFiles();
      }
    }
  }
}
