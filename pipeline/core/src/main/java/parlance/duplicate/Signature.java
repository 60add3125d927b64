package parlance.duplicate;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;

/**
 * What two texts' likeness can be told from: the least of each of {@value #VALUES} hashes over the
 * text's word shingles (MinHash; Broder, "On the resemblance and containment of documents", 1997),
 * of which 16 bits are kept (Li and König, "b-Bit Minwise Hashing", 2010).
 *
 * <p>The share of values that two signatures have in common estimates the Jaccard index J of the
 * two sets of shingles, with a standard error of {@code sqrt(J (1 - J) / 128)}: at most 0.044. A
 * text has the same signature on every machine and JDK.
 */
public final class Signature {
  /** Another number means that the same text has another signature. */
  public static final int VERSION = 1;

  /** Size of a signature. */
  public static final int BYTES = 256;

  static final int VALUES = BYTES / Short.BYTES;

  private static final long LOW_15_BITS = 0x7FFF_7FFF_7FFF_7FFFL;
  private static final long[] FACTORS = new long[VALUES];
  private static final long[] TERMS = new long[VALUES];

  static {
    Random random = new Random(VERSION); // whose numbers the JDK's documentation fixes
    for (int i = 0; i < VALUES; i++) {
      FACTORS[i] = random.nextLong() | 1; // odd, so that no two shingles fall together
      TERMS[i] = random.nextLong();
    }
  }

  private final byte[] bytes;

  private Signature(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The signature of a text; none if there is no letter or digit in it. */
  public static Optional<Signature> of(String text) {
    long[] shingles = Shingles.hashes(text);
    if (shingles.length == 0) {
      return Optional.empty();
    }
    long[] least = new long[VALUES];
    Arrays.fill(least, Long.MAX_VALUE);
    for (long shingle : shingles) {
      for (int i = 0; i < VALUES; i++) {
        least[i] = Math.min(least[i], FACTORS[i] * shingle + TERMS[i]);
      }
    }
    ByteBuffer bytes = ByteBuffer.allocate(BYTES);
    for (long hash : least) {
      bytes.putShort((short) (hash >>> 24)); // the highest bits of a least hash are nearly constant
    }
    return Optional.of(new Signature(bytes.array()));
  }

  /**
   * The signature that {@link #bytes()} gave.
   *
   * @throws IllegalArgumentException if they are not {@value #BYTES}
   */
  public static Signature ofBytes(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("a signature of " + bytes.length + " bytes");
    }
    return new Signature(bytes.clone());
  }

  /** The signature as {@value #BYTES} bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Whether the two texts are near-duplicates, as far as one pair can tell. */
  public boolean isAlike(Signature other) {
    return similarity(other) >= Grouping.LEAST_SIMILARITY;
  }

  /**
   * The bands, by number: signatures that have none in common are not compared. See {@link
   * NearDuplicates}.
   */
  public long[] bands() {
    long[] bands = new long[BYTES / Long.BYTES];
    ByteBuffer.wrap(bytes).asLongBuffer().get(bands);
    return bands;
  }

  /** Estimates the Jaccard index of the two texts' sets of shingles, 0 to 1. */
  public double similarity(Signature other) {
    return similarity(ByteBuffer.wrap(bytes), 0, ByteBuffer.wrap(other.bytes), 0);
  }

  /** The same for two signatures that begin at these places of two buffers. */
  static double similarity(ByteBuffer one, int oneBegin, ByteBuffer other, int otherBegin) {
    int equal = 0;
    for (int i = 0; i < BYTES; i += Long.BYTES) {
      long difference = one.getLong(oneBegin + i) ^ other.getLong(otherBegin + i);
      // four values at a time: a value's highest bit ends up 0 only if all its bits are
      long unequal = ((difference & LOW_15_BITS) + LOW_15_BITS) | difference;
      equal += Long.bitCount(~(unequal | LOW_15_BITS));
    }
    return (double) equal / VALUES;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Signature signature && Arrays.equals(bytes, signature.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }
}
