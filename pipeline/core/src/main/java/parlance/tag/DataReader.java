package parlance.tag;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Numbers and texts as {@link java.io.DataOutput} writes them. A text is named by its place, that
 * of the two bytes with its length, so that none becomes a string that is not wanted as one. Not
 * for two threads at once.
 *
 * <p>What is read behind the end throws {@link java.nio.BufferUnderflowException} or {@link
 * IndexOutOfBoundsException}.
 */
final class DataReader {
  private final ByteBuffer in;

  DataReader(byte[] bytes) {
    in = ByteBuffer.wrap(bytes);
  }

  int position() {
    return in.position();
  }

  void moveTo(int position) {
    in.position(position);
  }

  void skip(int bytes) {
    in.position(Math.addExact(in.position(), bytes));
  }

  int unsignedByte() {
    return Byte.toUnsignedInt(in.get());
  }

  int unsignedShort() {
    return Short.toUnsignedInt(in.getShort());
  }

  int integer() {
    return in.getInt();
  }

  /** As many numbers as an array has places. */
  void numbers(double[] array) {
    in.asDoubleBuffer().get(array);
    skip(array.length * Double.BYTES);
  }

  /** Steps over a text, and returns its place. */
  int text() {
    int place = in.position();
    skip(unsignedShort());
    return place;
  }

  /** A text in ASCII. */
  String text(int place) {
    return new String(in.array(), begin(place), length(place), StandardCharsets.US_ASCII);
  }

  boolean areSame(int text, int other) {
    return length(text) == length(other)
        && Arrays.equals(
            in.array(),
            begin(text),
            begin(text) + length(text),
            in.array(),
            begin(other),
            begin(other) + length(other));
  }

  /** The number of a text in a table, or -1. */
  int find(int text, WordTable table) {
    return table.find(in.array(), begin(text), length(text));
  }

  /**
   * Adds a text to a table.
   *
   * @return its number there
   * @throws IllegalArgumentException if it was there
   */
  int add(int text, WordTable table) {
    return table.add(in.array(), begin(text), length(text));
  }

  private static int begin(int text) {
    return text + Short.BYTES;
  }

  private int length(int text) {
    return Short.toUnsignedInt(in.getShort(text));
  }
}
