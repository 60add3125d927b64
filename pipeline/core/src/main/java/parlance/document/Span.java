package parlance.document;

import java.util.Comparator;

/** A stretch of an article's text, {@code [begin, end)} in UTF-16 units; never empty. */
public record Span(int begin, int end) implements Comparable<Span> {
  private static final Comparator<Span> TEXT_ORDER =
      Comparator.comparingInt(Span::begin).thenComparingInt(Span::end);

  public Span {
    if (begin < 0 || end <= begin) {
      throw new IllegalArgumentException("not a span: [" + begin + ", " + end + ")");
    }
  }

  public int length() {
    return end - begin;
  }

  public boolean contains(Span other) {
    return begin <= other.begin && other.end <= end;
  }

  public boolean overlaps(Span other) {
    return begin < other.end && other.begin < end;
  }

  /** The smallest span that holds both. */
  public Span union(Span other) {
    return new Span(Math.min(begin, other.begin), Math.max(end, other.end));
  }

  /** By begin, then by end. */
  @Override
  public int compareTo(Span other) {
    return TEXT_ORDER.compare(this, other);
  }
}
