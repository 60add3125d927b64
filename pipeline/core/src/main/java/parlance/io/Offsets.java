package parlance.io;

import parlance.document.Span;

/**
 * Converts offsets into one text between UTF-16 units, which Java counts, and another unit.
 *
 * <p>A surrogate that has lost its partner counts as a code point of its own, as in Python.
 * Immutable.
 */
public final class Offsets {
  private static final int[] SAME = {};

  /** The code points before each UTF-16 offset; empty where both counts are the same. */
  private final int[] codePoints;

  private final int length;

  public Offsets(String text, OffsetUnit unit) {
    int count = text.codePointCount(0, text.length());
    boolean same = unit == OffsetUnit.UTF16 || count == text.length();
    length = same ? text.length() : count;
    codePoints = same ? SAME : new int[text.length() + 1];
    if (!same) {
      for (int i = 0; i < text.length(); ) {
        int next = i + Character.charCount(text.codePointAt(i));
        codePoints[next] = codePoints[i] + 1;
        if (next == i + 2) {
          codePoints[i + 1] = codePoints[i];
        }
        i = next;
      }
    }
  }

  /** Length of the text in the other unit. */
  public int length() {
    return length;
  }

  /** An offset in UTF-16 units, in the other unit; within a character, that of its begin. */
  public int fromUtf16(int offset) {
    return codePoints.length == 0 ? offset : codePoints[offset];
  }

  /** An offset in the other unit, from 0 to {@link #length()}, in UTF-16 units. */
  public int toUtf16(int offset) {
    if (offset < 0 || offset > length) {
      throw new IndexOutOfBoundsException(offset + " beyond the text of " + length);
    }
    if (codePoints.length == 0) {
      return offset;
    }
    int low = offset;
    int high = codePoints.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (codePoints[middle] < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** A span given in the other unit. */
  public Span toUtf16(int begin, int end) {
    return new Span(toUtf16(begin), toUtf16(end));
  }
}
