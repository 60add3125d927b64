package parlance.time;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A form that dates take.
 *
 * @param needs what must stand around it, where its words alone are no date
 * @param reading what its words say; null where they are no date after all
 */
record DatePattern(Pattern pattern, Needs needs, Function<Matcher, @Nullable Moment> reading) {
  /** Whether it matches anything that begins with a character; true also where that is unclear. */
  boolean mayBeginWith(char first) {
    Matcher matcher = pattern.matcher(String.valueOf(first));
    return matcher.lookingAt() || matcher.hitEnd();
  }

  /** What words need around them to be a date. */
  enum Needs {
    NOTHING,
    /** "The year" is a date after "the end of" alone. */
    EDGE,
    /** "2006" may be a number. */
    YEAR_CONTEXT,
    /** "May" and "April" may be something else. */
    MONTH_CONTEXT
  }
}
