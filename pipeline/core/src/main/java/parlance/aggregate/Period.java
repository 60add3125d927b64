package parlance.aggregate;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How long a stretch of time a row stands for. */
public enum Period {
  DAY,
  /** From Monday, as ISO 8601 numbers them. */
  WEEK,
  MONTH,
  YEAR;

  private static final int YEAR_LENGTH = 4;
  private static final int MONTH_LENGTH = 7;

  /**
   * The period of a day.
   *
   * @param date as {@code 2024-01-19}
   * @return {@code 2024-01-19}, {@code 2024-W03}, {@code 2024-01} or {@code 2024}; empty without a
   *     date
   */
  String of(@Nullable String date) {
    if (date == null) {
      return "";
    }
    return switch (this) {
      case DAY -> date;
      case WEEK -> week(LocalDate.parse(date));
      case MONTH -> date.substring(0, MONTH_LENGTH);
      case YEAR -> date.substring(0, YEAR_LENGTH);
    };
  }

  private static String week(LocalDate date) {
    return String.format(
        Locale.ROOT,
        "%04d-W%02d",
        date.get(IsoFields.WEEK_BASED_YEAR),
        date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }
}
