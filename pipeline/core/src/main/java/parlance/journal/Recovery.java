package parlance.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import parlance.model.SetupException;

/**
 * Finds out how far a journal and the output that it speaks of agree, and enters that into a
 * ledger.
 *
 * <p>What was written after the last line of the journal is left out, and so is what a loss of
 * power took: its articles are done again.
 */
final class Recovery {
  private final Places places;
  private final Ledger ledger;
  private final List<Positioned> unforced = new ArrayList<>();
  private @Nullable Settings settings;
  private long length;
  private boolean forced = true;
  private List<Long> ends;

  private record Positioned(Entry entry, long begin, long end) {}

  private Recovery(Places places, Ledger ledger) {
    this.places = places;
    this.ledger = ledger;
    this.ends = Collections.nCopies(places.names().size(), 0L);
  }

  /**
   * Reads the journal.
   *
   * @throws SetupException if it or the output was damaged by something other than an end of power
   */
  static Recovery of(Places places, Ledger ledger) throws IOException {
    Recovery recovery = new Recovery(places, ledger);
    new JournalReader(places.journal()).read(recovery::take);
    if (recovery.settings == null) {
      throw new SetupException(places.journal() + " is damaged, or of another version of Parlance");
    }
    recovery.checkUnforced();
    return recovery;
  }

  private void take(JournalLine line, long begin, long end) {
    if (line instanceof JournalLine.Header header) {
      settings = header.form() == JournalLine.FORM ? header.settings() : null;
    } else if (line instanceof Entry entry) {
      unforced.add(new Positioned(entry, begin, end));
      return;
    } else if (line instanceof JournalLine.Forced forced) {
      unforced.forEach(each -> ledger.enter(each.entry(), each.begin()));
      unforced.clear();
      ends = forced.ends();
    } else if (line instanceof JournalLine.Completed) {
      ledger.complete();
    }
    length = end;
  }

  private void checkUnforced() throws IOException {
    for (int i = 0; i < ends.size(); i++) {
      Path file = places.output().get(i);
      if (size(file) < ends.get(i)) {
        throw new SetupException(
            file + " is shorter than Parlance wrote it: something else has changed it");
      }
    }
    for (Positioned next : unforced) {
      if (!isWhole(next.entry())) {
        return;
      }
      ledger.enter(next.entry(), next.begin());
      ends = next.entry().ends();
      length = next.end();
      forced = false;
    }
  }

  private static long size(Path file) throws IOException {
    return Files.exists(file) ? Files.size(file) : 0;
  }

  private boolean isWhole(Entry entry) throws IOException {
    CRC32 check = new CRC32();
    for (int i = 0; i < ends.size(); i++) {
      Path file = places.output().get(i);
      long begin = ends.get(i);
      long end = entry.ends().get(i);
      if (size(file) < end) {
        return false;
      }
      if (begin < end) {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(end - begin));
        try (FileChannel channel = FileChannel.open(file)) {
          while (bytes.hasRemaining() && channel.read(bytes, begin + bytes.position()) > 0) {}
        }
        check.update(bytes.flip());
      }
    }
    return check.getValue() == entry.check();
  }

  /** What the output was made with. */
  Settings settings() {
    return Objects.requireNonNull(settings);
  }

  /** Up to where the journal holds, in bytes. */
  long length() {
    return length;
  }

  /** Whether all of that is known to outlast a loss of power. */
  boolean forced() {
    return forced;
  }

  /** Up to where the files of the output hold, in bytes. */
  List<Long> ends() {
    return ends;
  }
}
