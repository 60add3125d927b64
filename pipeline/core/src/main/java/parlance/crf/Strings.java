package parlance.crf;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * Strings numbered from 0, in an open-addressed table over their bytes.
 *
 * <p>Immutable, so threads may share it.
 */
final class Strings {
  static final int UNKNOWN = -1;

  /** The golden ratio's share of 2<sup>32</sup>, which scatters hashes that lie close together. */
  private static final int SCATTER = 0x9E3779B9;

  private static final int FREE = -1;
  private static final int NUMBER_BITS = 21;

  private final byte[] bytes;
  private final int[] ends;

  /** Numbers, with some bits of the hash above them, which tell most other strings at once. */
  private final int[] places;

  private final int shift;
  private final int longest;

  /**
   * @param bytes of all strings, one after the other, as {@link #bytes} gives them
   * @param lengths in bytes
   */
  Strings(byte[] bytes, short[] lengths) {
    if (lengths.length > 1 << NUMBER_BITS) {
      throw new IllegalArgumentException(lengths.length + " strings");
    }
    this.bytes = bytes;
    this.ends = new int[lengths.length];
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(lengths.length + lengths.length / 2);
    this.places = new int[1 << bits];
    this.shift = Integer.SIZE - bits;
    Arrays.fill(places, FREE);
    int most = 0;
    int end = 0;
    for (int i = 0; i < lengths.length; i++) {
      int begin = end;
      end += lengths[i];
      ends[i] = end;
      most = Math.max(most, lengths[i]);
      int scattered = hash(begin, end) * SCATTER;
      int place = scattered >>> shift;
      while (places[place] != FREE) {
        place = (place + 1) & (places.length - 1);
      }
      places[place] = tag(scattered) | i;
    }
    longest = most;
  }

  /** No string of more UTF-16 units is among them. */
  int longest() {
    return longest;
  }

  /** The number of a string, or {@link #UNKNOWN}. */
  int number(String string) {
    return find(string, 0, string.length(), string.hashCode());
  }

  /** The number of a part of a string, in UTF-16 units, or {@link #UNKNOWN}. */
  int number(String string, int begin, int end) {
    int hash = 0;
    for (int i = begin; i < end; i++) {
      hash = 31 * hash + string.charAt(i);
    }
    return find(string, begin, end, hash);
  }

  private int find(String string, int begin, int end, int hash) {
    int scattered = hash * SCATTER;
    int tag = tag(scattered);
    int place = scattered >>> shift;
    while (places[place] != FREE) {
      int number = places[place] ^ tag;
      if (number >= 0 && number < ends.length && is(number, string, begin, end)) {
        return number;
      }
      place = (place + 1) & (places.length - 1);
    }
    return UNKNOWN;
  }

  /** What the lower bits of a hash put above the bits of a number. */
  private int tag(int scattered) {
    return scattered << NUMBER_BITS & Integer.MAX_VALUE;
  }

  private boolean is(int number, String string, int begin, int end) {
    int at = number == 0 ? 0 : ends[number - 1];
    int last = ends[number];
    for (int i = begin; i < end; i++) {
      if (at == last || string.charAt(i) != unit(at)) {
        return false;
      }
      at += length(bytes[at]);
    }
    return at == last;
  }

  /** What {@link String#hashCode} gives for the string between two places. */
  private int hash(int begin, int end) {
    int hash = 0;
    for (int at = begin; at < end; at += length(bytes[at])) {
      hash = 31 * hash + unit(at);
    }
    return hash;
  }

  private char unit(int at) {
    int first = bytes[at];
    if (first >= 0) {
      return (char) first;
    }
    int second = bytes[at + 1] & 0x3F;
    return (char)
        (length(bytes[at]) == 2
            ? ((first & 0x1F) << 6) | second
            : ((first & 0x0F) << 12) | (second << 6) | (bytes[at + 2] & 0x3F));
  }

  private static int length(byte first) {
    return first >= 0 ? 1 : (first & 0xE0) == 0xC0 ? 2 : 3;
  }

  /** UTF-8, but with each surrogate on its own, for a word may be cut between two. */
  static byte[] bytes(String string) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(string.length());
    for (int i = 0; i < string.length(); i++) {
      char unit = string.charAt(i);
      if (unit < 0x80) {
        bytes.write(unit);
      } else if (unit < 0x800) {
        bytes.write(0xC0 | (unit >> 6));
        bytes.write(0x80 | (unit & 0x3F));
      } else {
        bytes.write(0xE0 | (unit >> 12));
        bytes.write(0x80 | ((unit >> 6) & 0x3F));
        bytes.write(0x80 | (unit & 0x3F));
      }
    }
    return bytes.toByteArray();
  }
}
