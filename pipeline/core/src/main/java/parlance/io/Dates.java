package parlance.io;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates of publication, as articles bring them. */
final class Dates {
  private static final Pattern DATE =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:[T ]\\d{2}:\\d{2}.*)?");

  private Dates() {}

  /**
   * The day, {@code YYYY-MM-DD}; a time of day after it is left out.
   *
   * @throws UnreadableException if there is no such day
   */
  static String day(String date) throws UnreadableException {
    Matcher matcher = DATE.matcher(date.strip());
    if (matcher.matches()) {
      try {
        return LocalDate.parse(matcher.group(1)).toString();
      } catch (DateTimeException noSuchDay) {
        throw noDate(date);
      }
    }
    throw noDate(date);
  }

  private static UnreadableException noDate(String date) {
    return new UnreadableException("a date that is no date: " + date + "; give YYYY-MM-DD");
  }
}
