package parlance.link;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import parlance.model.Models;
import parlance.model.SetupException;

/**
 * Names, and the Wikipedia page that each usually means.
 *
 * <p>Names are kept as 64-bit hashes in an open-addressed table: two of a million names share one
 * with a probability of 3 in 10<sup>8</sup>. Safe for many threads.
 *
 * <p>A model is a list of lines {@code title TAB kind TAB name|name=7|…}. The kind is a letter (P
 * person, G place, N group, O organisation or event, U unknown) and a digit, the fame of {@link
 * Sense}. Names are {@link NameKey}s, each with its share where that is not 10. A title {@code -}
 * takes names out that mean too much. Later lines and models win. A name that ends in {@code .gz}
 * is a packed model.
 */
final class TitleIndex {
  private static final int SHARE_BITS = 4;
  private static final String LETTERS = "PGNOU";
  private static final List<Sense.Kind> KINDS =
      List.of(
          Sense.Kind.PERSON,
          Sense.Kind.PLACE,
          Sense.Kind.GROUP,
          Sense.Kind.BODY,
          Sense.Kind.UNKNOWN);

  private static final String NONE = "-";

  private long[] hashes = new long[1 << 16];
  private int[] values = new int[1 << 16];
  private int size;

  private byte[] titles = new byte[1 << 16];
  private int[] ends = new int[1 << 12];
  private byte[] kinds = new byte[1 << 12];
  private int count;

  private TitleIndex() {}

  /**
   * Loads models, the strongest last.
   *
   * @throws SetupException if one is missing or has a line of another form
   */
  static TitleIndex load(Models models, List<String> names) {
    TitleIndex index = new TitleIndex();
    for (String name : names) {
      try (InputStream in = models.open(name);
          InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in) {
        index.read(plain.readAllBytes(), name);
      } catch (IOException unreadable) {
        throw new SetupException("cannot read model " + name + ": " + unreadable, unreadable);
      }
    }
    return index;
  }

  private void read(byte[] text, String model) {
    int begin = 0;
    while (begin < text.length) {
      int end = indexOf(text, '\n', begin, text.length);
      if (end > begin && text[begin] != '#') {
        line(text, begin, end, model);
      }
      begin = end + 1;
    }
  }

  private void line(byte[] text, int begin, int end, String model) {
    int title = indexOf(text, '\t', begin, end);
    int kind = indexOf(text, '\t', title + 1, end);
    if (title == begin || kind != title + 3 || kind >= end) {
      throw new SetupException(
          "model "
              + model
              + ": not a title, a kind such as P5 and names between tabs: "
              + new String(text, begin, end - begin, StandardCharsets.UTF_8));
    }
    int letter = LETTERS.indexOf(text[title + 1]);
    int fame = text[title + 2] - '0';
    if (letter < 0 || fame < 0 || fame > 9) {
      throw new SetupException(
          "model "
              + model
              + ": no kind "
              + new String(text, title + 1, 2, StandardCharsets.UTF_8)
              + "; a letter of PGNOU and a digit are due");
    }
    int number = addTitle(text, begin, title, (byte) (fame * LETTERS.length() + letter));
    int name = kind + 1;
    while (name < end) {
      int next = indexOf(text, '|', name, end);
      int equals = indexOf(text, '=', name, next);
      int share = equals == next ? 10 : text[equals + 1] - '0';
      put(hash(text, name, equals), number << SHARE_BITS | share);
      name = next + 1;
    }
  }

  private static int indexOf(byte[] text, char sought, int begin, int end) {
    int at = begin;
    while (at < end && text[at] != sought) {
      at++;
    }
    return at;
  }

  private int addTitle(byte[] text, int begin, int end, byte kind) {
    int start = count == 0 ? 0 : ends[count - 1];
    int length = end - begin;
    if (start + length > titles.length) {
      titles = Arrays.copyOf(titles, Math.max(start + length, titles.length * 2));
    }
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, count * 2);
      kinds = Arrays.copyOf(kinds, count * 2);
    }
    System.arraycopy(text, begin, titles, start, length);
    ends[count] = start + length;
    kinds[count] = kind;
    return count++;
  }

  private void put(long hash, int value) {
    if (size * 10L > hashes.length * 7L) {
      grow();
    }
    int slot = slot(hash);
    if (hashes[slot] == 0) {
      size++;
    }
    hashes[slot] = hash;
    values[slot] = value;
  }

  private void grow() {
    long[] oldHashes = hashes;
    int[] oldValues = values;
    hashes = new long[oldHashes.length * 2];
    values = new int[oldHashes.length * 2];
    for (int i = 0; i < oldHashes.length; i++) {
      if (oldHashes[i] != 0) {
        int slot = slot(oldHashes[i]);
        hashes[slot] = oldHashes[i];
        values[slot] = oldValues[i];
      }
    }
  }

  /** Where a hash is, or the free place where it belongs. */
  private int slot(long hash) {
    int mask = hashes.length - 1;
    int slot = (int) hash & mask;
    while (hashes[slot] != 0 && hashes[slot] != hash) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** FNV-1a, its bits mixed as in MurmurHash3's last step; never 0, which means free. */
  private static long hash(byte[] text, int begin, int end) {
    long hash = 0xcbf29ce484222325L;
    for (int i = begin; i < end; i++) {
      hash = (hash ^ (text[i] & 0xff)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    hash ^= hash >>> 33;
    return hash == 0 ? 1 : hash;
  }

  /** What the name usually means, or null if the index does not know it. */
  @Nullable Sense find(String key) {
    byte[] text = key.getBytes(StandardCharsets.UTF_8);
    long hash = hash(text, 0, text.length);
    int slot = slot(hash);
    if (hashes[slot] == 0) {
      return null;
    }
    int value = values[slot];
    int number = value >>> SHARE_BITS;
    int begin = number == 0 ? 0 : ends[number - 1];
    String title = new String(titles, begin, ends[number] - begin, StandardCharsets.UTF_8);
    if (title.equals(NONE)) {
      return null;
    }
    Sense.Kind kind = KINDS.get(kinds[number] % LETTERS.length());
    return new Sense(
        title, kind, kinds[number] / LETTERS.length(), value & ((1 << SHARE_BITS) - 1));
  }
}
