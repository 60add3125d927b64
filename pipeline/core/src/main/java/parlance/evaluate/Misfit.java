package parlance.evaluate;

import java.util.Locale;

/**
 * A place where output and gold differ.
 *
 * @param what such as {@code name} or {@code speaker}
 * @param begin where to look in the article, in UTF-16 units
 * @param gold what should be there; empty if nothing should
 * @param found what is there; empty if nothing is
 */
record Misfit(String what, Kind kind, int begin, String gold, String found) {
  enum Kind {
    MISSED,
    WRONG,
    SPURIOUS,
    WRONG_BORDER,
    WRONG_POLARITY;

    String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }
}
