package parlance.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads a file line by line, and knows at which byte it is. */
public final class ByteLines implements AutoCloseable {
  private final InputStream in;
  private final byte[] block = new byte[1 << 16];
  private int at;
  private int filled;
  private long position;
  private boolean whole;

  public ByteLines(Path file) throws IOException {
    in = Files.newInputStream(file);
  }

  /** Where the next line begins, in bytes. */
  public long position() {
    return position;
  }

  /** Whether the line that was read last had a line feed. */
  public boolean whole() {
    return whole;
  }

  /** The next line without its line feed, which the last one need not have; null at the end. */
  public byte @Nullable [] next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(block.length);
    while (at < filled || fill()) {
      int begin = at;
      while (at < filled && block[at] != '\n') {
        at++;
      }
      line.write(block, begin, at - begin);
      position += at - begin;
      if (at < filled) {
        at++;
        position++;
        whole = true;
        return line.toByteArray();
      }
    }
    whole = false;
    return line.size() == 0 ? null : line.toByteArray();
  }

  private boolean fill() throws IOException {
    at = 0;
    filled = Math.max(0, in.read(block));
    return filled > 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
