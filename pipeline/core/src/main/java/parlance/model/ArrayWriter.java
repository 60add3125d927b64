package parlance.model;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;

/**
 * Writes numbers, texts and arrays in the form that {@link ArrayReader} reads: little-endian, each
 * array and text after its length. Not for two threads at once.
 */
public final class ArrayWriter {
  private final WritableByteChannel channel;

  public ArrayWriter(OutputStream out) {
    channel = Channels.newChannel(out);
  }

  public void number(int number) throws IOException {
    write(buffer(Integer.BYTES).putInt(0, number));
  }

  public void text(String text) throws IOException {
    bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  public void bytes(byte[] bytes) throws IOException {
    number(bytes.length);
    write(ByteBuffer.wrap(bytes));
  }

  public void shorts(short[] numbers) throws IOException {
    number(numbers.length);
    ByteBuffer buffer = buffer(numbers.length * Short.BYTES);
    buffer.asShortBuffer().put(numbers);
    write(buffer);
  }

  public void ints(int[] numbers) throws IOException {
    number(numbers.length);
    ByteBuffer buffer = buffer(numbers.length * Integer.BYTES);
    buffer.asIntBuffer().put(numbers);
    write(buffer);
  }

  public void longs(long[] numbers) throws IOException {
    number(numbers.length);
    ByteBuffer buffer = buffer(numbers.length * Long.BYTES);
    buffer.asLongBuffer().put(numbers);
    write(buffer);
  }

  public void floats(float[] numbers) throws IOException {
    number(numbers.length);
    ByteBuffer buffer = buffer(numbers.length * Float.BYTES);
    buffer.asFloatBuffer().put(numbers);
    write(buffer);
  }

  public void rows(float[][] rows) throws IOException {
    number(rows.length);
    for (float[] row : rows) {
      floats(row);
    }
  }

  private static ByteBuffer buffer(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private void write(ByteBuffer buffer) throws IOException {
    channel.write(buffer);
  }
}
