package parlance.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** Every change that the journal makes to what is on disk, step by step. */
interface Disk {

  /**
   * Opens a file for writing at its end, and makes it where there is none.
   *
   * @param length to which the file is cut before, in bytes
   */
  Tail open(Path file, long length) throws IOException;

  /** Puts a file in another's place; whoever looks sees the one or the other. */
  void replace(Path from, Path to) throws IOException;

  /** Deletes a file, if it is there. */
  void delete(Path file) throws IOException;

  /** Makes sure that the names in a folder outlast a loss of power. */
  void forceNames(Path folder) throws IOException;

  /** The end of a file. */
  interface Tail extends Closeable {
    void write(byte[] bytes) throws IOException;

    /** Appends a part of another file. */
    void copy(FileChannel from, long begin, long end) throws IOException;

    /** Takes back what was written beyond a length, in bytes. */
    void cut(long length) throws IOException;

    /** Makes sure that what was written outlasts a loss of power. */
    void force() throws IOException;
  }
}
