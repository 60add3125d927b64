package parlance.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files of an output folder and its journal, open at their ends. */
final class OpenFiles implements Closeable {
  private final List<Disk.Tail> output = new ArrayList<>();
  private final Disk.Tail journal;
  private List<Long> ends;
  private long length;
  private boolean forced;

  /**
   * Opens the files.
   *
   * @param ends to which the output's files are cut, in bytes
   * @param length to which the journal is cut, in bytes
   * @param forced whether all of that is known to outlast a loss of power
   */
  OpenFiles(Disk disk, Places places, List<Long> ends, long length, boolean forced)
      throws IOException {
    this.ends = ends;
    this.length = length;
    this.forced = forced;
    journal = disk.open(places.journal(), length);
    for (int i = 0; i < ends.size(); i++) {
      Path file = places.output().get(i);
      output.add(disk.open(file, ends.get(i)));
    }
  }

  /** Where the output's files will end when that is written. */
  List<Long> endsAfter(List<byte[]> lines) {
    List<Long> after = new ArrayList<>();
    for (int i = 0; i < ends.size(); i++) {
      after.add(ends.get(i) + lines.get(i).length);
    }
    return after;
  }

  /**
   * Writes what an article adds to each file, and then its line of the journal.
   *
   * @return where that line begins
   */
  long append(List<byte[]> lines, Entry entry) throws IOException {
    byte[] line = JournalFormat.bytes(entry);
    try {
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).length > 0) {
          output.get(i).write(lines.get(i));
        }
      }
      journal.write(line);
    } catch (IOException broken) {
      takeBack(broken);
      throw broken;
    }
    forced = false;
    long begin = length;
    length += line.length;
    ends = entry.ends();
    return begin;
  }

  /** A full disk can still be cut; where even that fails, the next run does it. */
  private void takeBack(IOException broken) {
    try {
      journal.cut(length);
      for (int i = 0; i < output.size(); i++) {
        output.get(i).cut(ends.get(i));
      }
    } catch (IOException again) {
      broken.addSuppressed(again);
    }
  }

  /** Makes sure that all that was written outlasts a loss of power. */
  void force() throws IOException {
    if (forced) {
      return;
    }
    for (Disk.Tail tail : output) {
      tail.force();
    }
    journal.force(); // or the line below might outlast a loss of power that takes one before it
    write(new JournalLine.Forced(ends));
    forced = true;
  }

  /** Takes note that a run came to its end. */
  void complete(int rejects) throws IOException {
    force();
    write(new JournalLine.Completed(rejects));
  }

  private void write(JournalLine line) throws IOException {
    byte[] bytes = JournalFormat.bytes(line);
    try {
      journal.write(bytes);
    } catch (IOException broken) {
      takeBack(broken);
      throw broken;
    }
    length += bytes.length;
    journal.force();
  }

  @Override
  public void close() throws IOException {
    journal.close();
    for (Disk.Tail tail : output) {
      tail.close();
    }
  }
}
