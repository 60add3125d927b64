package parlance.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream of bytes into lines, or into CSV rows, whose quoted cells may hold line ends.
 *
 * <p>Bytes, so that one line that is not UTF-8 costs no more than itself.
 */
final class RecordSplitter {
  /** A line or row, without its line end. */
  static final class Piece {
    private final byte[] bytes;
    private final int line;
    private final boolean tooLong;

    Piece(byte[] bytes, int line, boolean tooLong) {
      this.bytes = bytes;
      this.line = line;
      this.tooLong = tooLong;
    }

    byte[] bytes() {
      return bytes;
    }

    /** The line on which it begins, counted from 1. */
    int line() {
      return line;
    }

    /** Whether it was cut at the limit. */
    boolean tooLong() {
      return tooLong;
    }

    boolean isBlank() {
      for (byte value : bytes) {
        if (value != ' ' && value != '\t' && value != '\r') {
          return false;
        }
      }
      return true;
    }
  }

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final InputStream in;
  private final boolean quoting;
  private final int limit;
  private int line = 1;
  private boolean opening = true;

  /**
   * @param quoting whether a cell may begin with a quote mark, and hold line ends until the next
   * @param limit number of bytes after which the rest of a piece is passed over
   */
  RecordSplitter(InputStream in, boolean quoting, int limit) {
    this.in = in;
    this.quoting = quoting;
    this.limit = limit;
  }

  /** The next piece, blank or not; null at the end. */
  @Nullable Piece next() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int begin = line;
    boolean quoted = false;
    boolean cellBegins = true;
    boolean tooLong = false;
    int value = in.read();
    if (value < 0) {
      return null;
    }
    while (value >= 0 && (quoted || value != '\n')) {
      if (value == '\n') {
        line++;
      }
      if (quoting && value == '"' && (quoted || cellBegins)) {
        quoted = !quoted;
        cellBegins = !quoted;
      } else {
        cellBegins = value == ',' && !quoted;
      }
      if (bytes.size() < limit) {
        bytes.write(value);
      } else {
        tooLong = true;
      }
      value = in.read();
    }
    line++;
    return new Piece(trimmed(bytes.toByteArray()), begin, tooLong);
  }

  /** Without the first piece's byte order mark and the line end's carriage return. */
  private byte[] trimmed(byte[] bytes) {
    int from = 0;
    int mark = BYTE_ORDER_MARK.length;
    if (opening
        && bytes.length >= mark
        && Arrays.equals(bytes, 0, mark, BYTE_ORDER_MARK, 0, mark)) {
      from = mark;
    }
    opening = false;
    int to =
        bytes.length > from && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
    return Arrays.copyOfRange(bytes, from, to);
  }
}
