package parlance.duplicate;

import java.nio.ByteBuffer;
import org.apache.commons.codec.digest.MurmurHash3;

/**
 * The shingles of a text: its runs of {@value #WORDS} words (Broder, "On the resemblance and
 * containment of documents", 1997).
 *
 * <p>A text of fewer than {@value #LEAST_WORDS} words has one shingle, all its words: in so short a
 * text, one other word ("on Monday", "on Tuesday") is other news.
 */
final class Shingles {
  static final int WORDS = 5;
  static final int LEAST_WORDS = 25;

  private Shingles() {}

  /** A 64-bit hash of each shingle, some perhaps several times; none if there are no words. */
  static long[] hashes(String text) {
    long[] words = Words.hashes(text);
    if (words.length == 0) {
      return words;
    }
    int length = words.length < LEAST_WORDS ? words.length : WORDS;
    long[] shingles = new long[words.length - length + 1];
    ByteBuffer bytes = ByteBuffer.allocate(length * Long.BYTES);
    for (int i = 0; i < shingles.length; i++) {
      bytes.asLongBuffer().put(words, i, length);
      shingles[i] = MurmurHash3.hash128x64(bytes.array())[0];
    }
    return shingles;
  }
}
