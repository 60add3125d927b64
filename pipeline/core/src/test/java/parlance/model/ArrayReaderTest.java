package parlance.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArrayReaderTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 8_192, 16_384, 100_003})
  void readsWhatWasWritten(int length) throws IOException {
    Random random = new Random(length);
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    short[] shorts = new short[length];
    float[] floats = new float[length];
    for (int i = 0; i < length; i++) {
      shorts[i] = (short) random.nextInt();
      floats[i] = (float) random.nextGaussian();
    }
    int[] ints = random.ints(length).toArray();
    long[] longs = random.longs(length).toArray();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ArrayWriter writer = new ArrayWriter(out);
    writer.number(-length);
    writer.bytes(bytes);
    writer.shorts(shorts);
    writer.text("naïve 東京");
    writer.ints(ints);
    writer.longs(longs);
    writer.rows(new float[][] {floats, {}, {1}});
    writer.floats(floats);
    ArrayReader reader = reader(out.toByteArray());
    assertEquals(-length, reader.number());
    assertArrayEquals(bytes, reader.bytes());
    assertArrayEquals(shorts, reader.shorts());
    assertEquals("naïve 東京", reader.text());
    assertArrayEquals(ints, reader.ints());
    assertArrayEquals(longs, reader.longs());
    assertArrayEquals(new float[][] {floats, {}, {1}}, reader.rows());
    assertArrayEquals(floats, reader.floats());
    assertThrows(EOFException.class, reader::number);
    byte[] cut = Arrays.copyOf(out.toByteArray(), out.size() - 1);
    ArrayReader cutShort = reader(Arrays.copyOfRange(cut, cut.length - 3 - 4 * length, cut.length));
    assertThrows(EOFException.class, cutShort::floats);
  }

  private static ArrayReader reader(byte[] bytes) {
    return new ArrayReader(new ByteArrayInputStream(bytes));
  }
}
