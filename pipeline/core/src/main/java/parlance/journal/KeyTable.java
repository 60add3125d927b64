package parlance.journal;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * A hash table from keys to what the journal says of them: 32 bytes a slot, at most two thirds of
 * which are taken, so that a million articles take less than 100 MB. Not for several threads.
 */
final class KeyTable {
  /** The position of what has none; those below it are positions too, but of another kind. */
  static final long NOWHERE = -1;

  private static final int WIDTH = 4;
  private static final int HIGH = 0;

  /** The low half of the key without its last 32 bits, and in their place those of the file. */
  private static final int LOW = 1;

  private static final int CONTENT = 2;

  /** The position, then a bit that says whether it was seen, then one that is 0 in a free slot. */
  private static final int STATE = 3;

  private static final int TAKEN = 1;
  private static final int SEEN = 2;
  private static final int FLAGS = 2;

  private long[] slots = new long[1024 * WIDTH];
  private int taken;
  private int listed;

  /** Where the key is; negative if it is nowhere. */
  int find(Key key) {
    int at = place(slots, key.high(), key.low());
    return slots[at + STATE] == 0 ? -1 : at;
  }

  private static int place(long[] slots, long high, long low) {
    int count = slots.length / WIDTH;
    int slot = Math.floorMod(Long.hashCode(high), count);
    while (true) {
      int at = slot * WIDTH;
      if (slots[at + STATE] == 0
          || (slots[at + HIGH] == high && (slots[at + LOW] ^ low) >>> Integer.SIZE == 0)) {
        return at;
      }
      slot = slot + 1 == count ? 0 : slot + 1;
    }
  }

  /**
   * Enters or changes a key; whether it was seen stays as it is.
   *
   * @param file 32 bits of what stands for the file that it is of
   */
  void put(Key key, long content, int file, long position) {
    int at = find(key);
    if (at < 0) {
      if (taken * 3L > slots.length / WIDTH * 2L) {
        grow();
      }
      at = place(slots, key.high(), key.low());
      taken++;
      slots[at + HIGH] = key.high();
      slots[at + STATE] = NOWHERE << FLAGS | TAKEN;
    }
    listed += (position >= 0 ? 1 : 0) - (position(at) >= 0 ? 1 : 0);
    slots[at + LOW] = key.low() >>> Integer.SIZE << Integer.SIZE | Integer.toUnsignedLong(file);
    slots[at + CONTENT] = content;
    slots[at + STATE] = position << FLAGS | (slots[at + STATE] & (SEEN | TAKEN));
  }

  private void grow() {
    long[] larger = new long[Math.multiplyExact(slots.length, 2)];
    for (int at = 0; at < slots.length; at += WIDTH) {
      if (slots[at + STATE] != 0) {
        int to = place(larger, slots[at + HIGH], slots[at + LOW]);
        System.arraycopy(slots, at, larger, to, WIDTH);
      }
    }
    slots = larger;
  }

  long content(int at) {
    return slots[at + CONTENT];
  }

  int file(int at) {
    return (int) slots[at + LOW];
  }

  long position(int at) {
    return slots[at + STATE] >> FLAGS;
  }

  /** Whether {@link #see} was called for it since {@link #forgetSeen}. */
  boolean seen(int at) {
    return (slots[at + STATE] & SEEN) != 0;
  }

  /** Marks a key, which is entered as being nowhere if it is not there. */
  void see(Key key) {
    if (find(key) < 0) {
      put(key, 0, 0, NOWHERE);
    }
    slots[find(key) + STATE] |= SEEN;
  }

  /** Whether a key whose position is not below 0 was not seen, and is of a file of those. */
  boolean misses(IntPredicate files) {
    for (int at = 0; at < slots.length; at += WIDTH) {
      if (slots[at + STATE] != 0 && position(at) >= 0 && !seen(at) && files.test(file(at))) {
        return true;
      }
    }
    return false;
  }

  void forgetSeen() {
    for (int at = STATE; at < slots.length; at += WIDTH) {
      slots[at] &= ~SEEN;
    }
  }

  /** How many keys have a position that is not below 0. */
  int listed() {
    return listed;
  }

  void clear() {
    Arrays.fill(slots, 0);
    taken = 0;
    listed = 0;
  }
}
