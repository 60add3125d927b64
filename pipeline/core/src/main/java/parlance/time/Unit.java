package parlance.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A stretch of the calendar, how it is counted and how TIMEX3 names it; weeks begin on Monday. */
enum Unit {
  DAY,
  WEEK,
  WEEKEND,
  MONTH,
  QUARTER,
  YEAR,
  DECADE,
  CENTURY;

  private static final int MONTHS_OF_QUARTER = 3;
  private static final int YEARS_OF_CENTURY = 100;
  private static final int YEARS_OF_DECADE = 10;

  /** The unit of that name, in the singular or plural; null if there is none. */
  static @Nullable Unit of(String word) {
    String name = word.toUpperCase(Locale.ROOT);
    for (Unit unit : values()) {
      if (name.equals(unit.name()) || name.equals(unit.plural())) {
        return unit;
      }
    }
    return null;
  }

  private String plural() {
    return this == CENTURY ? "CENTURIES" : name() + "S";
  }

  LocalDate plus(LocalDate day, int amount) {
    return switch (this) {
      case DAY -> day.plusDays(amount);
      case WEEK, WEEKEND -> day.plusWeeks(amount);
      case MONTH -> day.plusMonths(amount);
      case QUARTER -> day.plusMonths((long) MONTHS_OF_QUARTER * amount);
      case YEAR -> day.plusYears(amount);
      case DECADE -> day.plus(amount, ChronoUnit.DECADES);
      case CENTURY -> day.plus(amount, ChronoUnit.CENTURIES);
    };
  }

  /** The stretch of this length that a day lies in. */
  String name(LocalDate day) {
    return switch (this) {
      case DAY -> day.toString();
      case WEEK -> week(day);
      case WEEKEND -> week(day) + "-WE";
      case MONTH -> YearMonth.from(day).toString();
      case QUARTER -> four(day.getYear()) + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
      case YEAR -> four(day.getYear());
      case DECADE -> String.format(Locale.ROOT, "%03d", day.getYear() / YEARS_OF_DECADE);
      case CENTURY -> String.format(Locale.ROOT, "%02d", day.getYear() / YEARS_OF_CENTURY);
    };
  }

  private static String week(LocalDate day) {
    return String.format(
        Locale.ROOT,
        "%s-W%02d",
        four(day.get(IsoFields.WEEK_BASED_YEAR)),
        day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  private static String four(int year) {
    return String.format(Locale.ROOT, "%04d", year);
  }
}
