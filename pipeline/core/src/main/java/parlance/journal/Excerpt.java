package parlance.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import org.jspecify.annotations.Nullable;

/**
 * Copies parts of a file to another, in order; neighbours are copied at once. Without files it only
 * counts.
 */
final class Excerpt implements Closeable {
  private final @Nullable FileChannel from;
  private final Disk.@Nullable Tail to;
  private long begin;
  private long end;
  private long length;

  Excerpt(@Nullable FileChannel from, Disk.@Nullable Tail to) {
    this.from = from;
    this.to = to;
  }

  /**
   * Goes on to the end of the next part.
   *
   * @param kept whether the part is copied
   */
  void next(long until, boolean kept) throws IOException {
    if (kept || from == null) {
      length += until - end;
      end = until;
    } else if (until > end) {
      flush();
      end = until;
      begin = until;
    }
  }

  /** Puts something else in the next part's place. */
  void replace(long until, byte[] part) throws IOException {
    if (to == null) {
      next(until, true);
    } else {
      flush();
      to.write(part);
      length += part.length;
      end = until;
      begin = until;
    }
  }

  private void flush() throws IOException {
    if (from != null && to != null && begin < end) {
      to.copy(from, begin, end);
    }
    begin = end;
  }

  /** How long the copy is with all parts so far, in bytes. */
  long length() {
    return length;
  }

  /** Copies what is left, and makes sure that it outlasts a loss of power. */
  void end() throws IOException {
    flush();
    if (to != null) {
      to.force();
    }
  }

  @Override
  public void close() throws IOException {
    if (from != null) {
      from.close();
    }
    if (to != null) {
      to.close();
    }
  }
}
