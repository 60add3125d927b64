package parlance.evaluate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import parlance.document.Span;

/** A text's words: what stands between white space. */
final class Words {
  private final List<Span> spans = new ArrayList<>();

  Words(String text) {
    int at = 0;
    while (at < text.length()) {
      int begin = at;
      while (at < text.length() && !isSpace(text.charAt(at))) {
        at++;
      }
      if (at > begin) {
        spans.add(new Span(begin, at));
      }
      at++;
    }
  }

  /** Unlike Java's own idea of it, with no-break spaces. */
  static boolean isSpace(char unit) {
    return Character.isWhitespace(unit) || Character.isSpaceChar(unit) || unit == '\u0085';
  }

  int count() {
    return spans.size();
  }

  /** Numbers of the words that share a character with any of the stretches. */
  BitSet under(List<Span> stretches) {
    BitSet under = new BitSet(spans.size());
    for (Span stretch : stretches) {
      for (int i = firstEndingAfter(stretch.begin());
          i < spans.size() && spans.get(i).begin() < stretch.end();
          i++) {
        under.set(i);
      }
    }
    return under;
  }

  private int firstEndingAfter(int offset) {
    int low = 0;
    int high = spans.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (spans.get(middle).end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Share of the words of both that are words of each: their Jaccard index, from 0 to 1. */
  static double likeness(BitSet one, BitSet other) {
    BitSet common = (BitSet) one.clone();
    common.and(other);
    BitSet all = (BitSet) one.clone();
    all.or(other);
    return all.isEmpty() ? 0 : (double) common.cardinality() / all.cardinality();
  }
}
