package parlance.journal;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import parlance.model.SetupException;

/** Reads a journal, line by line or at one place. */
final class JournalReader {
  private static final int BLOCK = 1 << 16;

  private final Path file;

  JournalReader(Path file) {
    this.file = file;
  }

  /** Takes the lines of a journal. */
  interface Visitor {
    /**
     * Takes a line.
     *
     * @param begin of the line, in bytes
     * @param end of the line, behind its line feed
     */
    void visit(JournalLine line, long begin, long end) throws IOException;
  }

  /**
   * Hands on every line up to the first that is damaged.
   *
   * @throws SetupException if a line that is known to have been written well is damaged
   */
  void read(Visitor visitor) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BLOCK)) {
      boolean damaged = false;
      long begin = 0;
      for (byte[] bytes = line(in); bytes != null; bytes = line(in)) {
        long end = begin + bytes.length + 1;
        JournalLine line = JournalFormat.parse(bytes);
        damaged |= line == null;
        if (line != null && !damaged) {
          visitor.visit(line, begin, end);
        } else if (line instanceof JournalLine.Forced) {
          throw new SetupException(file + " is damaged: the disk or something else changed it");
        }
        begin = end;
      }
    }
  }

  /** The next line without its line feed; null where there is no whole one. */
  private static byte @Nullable [] line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(256);
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        return null;
      }
      line.write(next);
    }
    return line.toByteArray();
  }

  /** The article whose line begins there. */
  Entry at(long begin) throws IOException {
    try (FileChannel channel = FileChannel.open(file);
        InputStream in =
            new BufferedInputStream(Channels.newInputStream(channel.position(begin)), 1024)) {
      byte[] bytes = line(in);
      if (bytes != null && JournalFormat.parse(bytes) instanceof Entry entry) {
        return entry;
      }
      throw new IllegalStateException("no article at byte " + begin + " of " + file);
    }
  }
}
