package parlance.tag;

import java.util.Arrays;

/**
 * Words, numbered from 0 in the order in which they came, and found by hashing. They are kept as
 * the bytes that Java writes of strings (UTF-8 but for the character 0 and for surrogates, each of
 * which has three bytes), some 20 bytes a word, a tenth of what a map of strings takes.
 *
 * <p>Threads may share it once no word is added any more.
 */
final class WordTable {
  /** 2<sup>32</sup> over the golden ratio, which scatters hashes that lie close together. */
  private static final int SCATTER = 0x9E3779B9;

  private byte[] bytes;

  /** Where each word begins, and where the last one ends. */
  private int[] begins;

  /** The numbers of words plus 1, or 0. */
  private int[] slots;

  private int size;

  /**
   * @param expected how many words will come; more may
   */
  WordTable(int expected) {
    slots = new int[8];
    while (capacity() < expected) {
      slots = new int[2 * slots.length];
    }
    begins = new int[capacity() + 1];
    bytes = new byte[8 * begins.length];
  }

  private int capacity() {
    return slots.length / 4 * 3;
  }

  int size() {
    return size;
  }

  /**
   * The number of a word that is not yet in the table.
   *
   * @throws IllegalArgumentException if it is
   */
  int add(byte[] from, int begin, int length) {
    if (size == capacity()) {
      grow();
    }
    int slot = slot(from, begin, length);
    if (slots[slot] != 0) {
      throw new IllegalArgumentException("a word comes twice");
    }
    int at = begins[size];
    if (at + length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(at + length, bytes.length + bytes.length / 2));
    }
    System.arraycopy(from, begin, bytes, at, length);
    slots[slot] = ++size;
    begins[size] = at + length;
    return size - 1;
  }

  private void grow() {
    slots = new int[2 * slots.length];
    begins = Arrays.copyOf(begins, capacity() + 1);
    for (int word = 0; word < size; word++) {
      slots[slot(bytes, begins[word], begins[word + 1] - begins[word])] = word + 1;
    }
  }

  /** Gives back the memory that no word took. */
  void trim() {
    bytes = Arrays.copyOf(bytes, begins[size]);
    begins = Arrays.copyOf(begins, size + 1);
  }

  /** The number of a word, or -1. */
  int find(byte[] from, int begin, int length) {
    return slots[slot(from, begin, length)] - 1;
  }

  /** The number of a word, or -1. */
  int find(String word) {
    byte[] encoded = encode(word);
    return find(encoded, 0, encoded.length);
  }

  private int slot(byte[] from, int begin, int length) {
    int end = begin + length;
    int hash = 0;
    for (int i = begin; i < end; i++) {
      hash = 31 * hash + from[i];
    }
    int slot = (hash * SCATTER) >>> (1 + Integer.numberOfLeadingZeros(slots.length));
    while (slots[slot] != 0) {
      int word = slots[slot] - 1;
      if (Arrays.equals(bytes, begins[word], begins[word + 1], from, begin, end)) {
        return slot;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private static byte[] encode(String word) {
    byte[] encoded = new byte[3 * word.length()];
    int length = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c != 0 && c < 0x80) {
        encoded[length++] = (byte) c;
      } else {
        if (c < 0x800) {
          encoded[length++] = (byte) (0xC0 | c >> 6);
        } else {
          encoded[length++] = (byte) (0xE0 | c >> 12);
          encoded[length++] = (byte) (0x80 | (c >> 6 & 0x3F));
        }
        encoded[length++] = (byte) (0x80 | (c & 0x3F));
      }
    }
    return Arrays.copyOf(encoded, length);
  }
}
