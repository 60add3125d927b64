package parlance.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import parlance.model.SetupException;

/**
 * Which lines of a file of an output folder hold, for who only reads them: nothing is changed, and
 * a run may be at work. Immutable.
 */
public final class HeldLines {
  private static final long UNKNOWN = -1;

  private final long end;
  private final long held;
  private final long[] replaced;

  private HeldLines(long end, long held, long[] replaced) {
    this.end = end;
    this.held = held;
    this.replaced = replaced;
  }

  /**
   * What the journal of a folder tells.
   *
   * @param names of the files that hold the output
   * @param file number among them of that which is to be read, which has a line for each record
   * @return nothing if there is no journal
   * @throws SetupException if the journal or the output is damaged, or is being rewritten
   */
  public static Optional<HeldLines> of(Path folder, List<String> names, int file)
      throws IOException {
    Places places = new Places(folder, names);
    if (!Files.exists(places.journal())) {
      return Optional.empty();
    }
    if (Files.exists(places.commit())) {
      throw new SetupException("a run is rewriting " + folder + "; try again at its end");
    }
    Ledger ledger = new Ledger();
    Recovery recovery = Recovery.of(places, ledger);
    Survey survey = new Survey(ledger, file, recovery.length());
    new JournalReader(places.journal()).read(survey);
    return Optional.of(
        new HeldLines(recovery.ends().get(file), survey.held, survey.replaced.build().toArray()));
  }

  /** All lines of a file that no journal speaks of, up to that byte. */
  public static HeldLines all(long end) {
    return new HeldLines(end, UNKNOWN, new long[0]);
  }

  private static final class Survey implements JournalReader.Visitor {
    private final Ledger ledger;
    private final int file;
    private final long length;
    private final LongStream.Builder replaced = LongStream.builder();
    private long lineBegin;
    private long held;

    Survey(Ledger ledger, int file, long length) {
      this.ledger = ledger;
      this.file = file;
      this.length = length;
    }

    @Override
    public void visit(JournalLine line, long begin, long end) {
      if (line instanceof Entry entry && begin < length) {
        if (entry.done() && ledger.holds(entry, begin)) {
          held++;
        } else if (entry.done()) {
          replaced.add(lineBegin);
        }
        lineBegin = entry.ends().get(file);
      }
    }
  }

  /** Where the lines end, in bytes; what is behind is not whole. */
  public long end() {
    return end;
  }

  /** Whether so many lines hold; true where no journal tells. */
  public boolean isCount(long lines) {
    return held == UNKNOWN || held == lines;
  }

  /** Whether the line that begins at that byte holds. */
  public boolean holds(long begin) {
    return Arrays.binarySearch(replaced, begin) < 0;
  }
}
