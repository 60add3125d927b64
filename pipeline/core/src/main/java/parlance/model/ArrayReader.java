package parlance.model;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Reads in bulk the numbers, texts and arrays that an {@link ArrayWriter} wrote. Not for two
 * threads at once.
 *
 * <p>Every method throws an {@link EOFException} where the stream ends too early.
 */
public final class ArrayReader {
  private final InputStream in;
  private final byte[] some = new byte[1 << 16];
  private final ByteBuffer buffer = ByteBuffer.wrap(some).order(ByteOrder.LITTLE_ENDIAN);

  public ArrayReader(InputStream in) {
    this.in = in;
  }

  public int number() throws IOException {
    fill(Integer.BYTES);
    return buffer.getInt(0);
  }

  public String text() throws IOException {
    return new String(bytes(), StandardCharsets.UTF_8);
  }

  public byte[] bytes() throws IOException {
    int length = number();
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("it ends too early");
    }
    return bytes;
  }

  public short[] shorts() throws IOException {
    short[] numbers = new short[number()];
    for (int read = 0; read < numbers.length; ) {
      int count = fill(numbers.length - read, Short.BYTES);
      buffer.asShortBuffer().get(numbers, read, count);
      read += count;
    }
    return numbers;
  }

  public int[] ints() throws IOException {
    int[] numbers = new int[number()];
    for (int read = 0; read < numbers.length; ) {
      int count = fill(numbers.length - read, Integer.BYTES);
      buffer.asIntBuffer().get(numbers, read, count);
      read += count;
    }
    return numbers;
  }

  public long[] longs() throws IOException {
    long[] numbers = new long[number()];
    for (int read = 0; read < numbers.length; ) {
      int count = fill(numbers.length - read, Long.BYTES);
      buffer.asLongBuffer().get(numbers, read, count);
      read += count;
    }
    return numbers;
  }

  public float[] floats() throws IOException {
    float[] numbers = new float[number()];
    for (int read = 0; read < numbers.length; ) {
      int count = fill(numbers.length - read, Float.BYTES);
      buffer.asFloatBuffer().get(numbers, read, count);
      read += count;
    }
    return numbers;
  }

  public float[][] rows() throws IOException {
    float[][] rows = new float[number()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = floats();
    }
    return rows;
  }

  /** Fills the buffer with as many of the numbers as it holds; how many these are. */
  private int fill(int numbers, int size) throws IOException {
    int count = Math.min(numbers, buffer.capacity() / size);
    fill(count * size);
    return count;
  }

  private void fill(int bytes) throws IOException {
    if (in.readNBytes(some, 0, bytes) < bytes) {
      throw new EOFException("it ends too early");
    }
  }
}
