package parlance.io;

import java.util.Locale;

/** What offsets into a text count. */
public enum OffsetUnit {
  /** Unicode code points, as Python and R count. */
  CODEPOINT,
  /** UTF-16 units, as Java and JavaScript count. */
  UTF16;

  /** As the output names it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  static OffsetUnit of(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
