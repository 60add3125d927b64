package parlance.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** What the words of a date say, before it is known from which day they count. */
sealed interface Moment {
  /** A date as the calendar names it is seldom taken back or forth by more than this. */
  int NEAR_DAYS = 30;

  /** A date that lies this far off is told with its year. */
  int FAR_DAYS = 300;

  /** The value if it depends on no other date; else null. */
  default @Nullable String absolute() {
    return null;
  }

  /** The value, seen from the article's date. */
  @Nullable String value(Reference from);

  /** A value that stands in the text, or null where the words leave it open. */
  record Fixed(@Nullable String value) implements Moment {
    @Override
    public @Nullable String absolute() {
      return value;
    }

    @Override
    public @Nullable String value(Reference from) {
      return value;
    }
  }

  /** "Thursday", "next Thursday". */
  record Weekday(DayOfWeek day, @Nullable Which which) implements Moment {
    @Override
    public String value(Reference from) {
      boolean ahead = which == Which.THIS ? !from.behind() : from.ahead();
      LocalDate found =
          which == Which.LAST
              ? from.day().with(TemporalAdjusters.previous(day))
              : which == Which.NEXT
                  ? from.day().with(TemporalAdjusters.next(day))
                  : from.day()
                      .with(
                          ahead
                              ? TemporalAdjusters.nextOrSame(day)
                              : TemporalAdjusters.previousOrSame(day));
      return found.toString();
    }
  }

  /** "Friday last week". */
  record WeekdayOfWeek(DayOfWeek day, Which week) implements Moment {
    @Override
    public String value(Reference from) {
      return from.day().plusWeeks(week.steps()).with(day).toString();
    }
  }

  /** "January 18", "Thursday, Jan. 18". */
  record DayOfMonth(int month, int day, @Nullable DayOfWeek weekday) implements Moment {
    @Override
    public @Nullable String value(Reference from) {
      LocalDate last = null;
      LocalDate next = null;
      for (int year = from.day().getYear() - 1; year <= from.day().getYear() + 1; year++) {
        LocalDate date = YearMonth.of(year, month).isValidDay(day) ? on(year) : null;
        if (date == null || (weekday != null && date.getDayOfWeek() != weekday)) {
          continue;
        }
        if (!date.isAfter(from.day())) {
          last = date;
        }
        if (!date.isBefore(from.day()) && next == null) {
          next = date;
        }
      }
      LocalDate found = choose(last, next, from);
      return found == null ? null : found.toString();
    }

    /** Where nothing tells whether a day is past, and both are about as far, it is not known. */
    private static final int OPEN_DAYS = 150;

    private LocalDate on(int year) {
      return LocalDate.of(year, month, day);
    }

    private static @Nullable LocalDate choose(
        @Nullable LocalDate last, @Nullable LocalDate next, Reference from) {
      if (last == null || next == null) {
        return last == null ? next : last;
      }
      long gone = ChronoUnit.DAYS.between(last, from.day());
      long left = ChronoUnit.DAYS.between(from.day(), next);
      if (from.behind()) {
        return gone > FAR_DAYS && left <= NEAR_DAYS ? next : last;
      }
      if (from.ahead()) {
        return left > FAR_DAYS && gone <= NEAR_DAYS ? last : next;
      }
      return Math.min(gone, left) > OPEN_DAYS ? null : gone <= left ? last : next;
    }
  }

  /**
   * "November", "last November". Where nothing tells whether it is past, it is the nearer one, and
   * not known if both are about as far.
   */
  record Month(int month, @Nullable Which which) implements Moment {
    private static final int FAR = 5;
    private static final int YEAR = 12;

    @Override
    public @Nullable String value(Reference from) {
      YearMonth now = YearMonth.from(from.day());
      if (which == Which.THIS) {
        return YearMonth.of(now.getYear(), month).toString();
      }
      int gone = Math.floorMod(now.getMonthValue() - month, YEAR);
      int left = Math.floorMod(month - now.getMonthValue(), YEAR);
      if (which != null) {
        int whole = gone == 0 ? YEAR : 0;
        return (which == Which.NEXT ? now.plusMonths(left + whole) : now.minusMonths(gone + whole))
            .toString();
      }
      boolean open = from.direction() == Direction.UNKNOWN;
      if (open && Math.min(gone, left) >= FAR) {
        return null;
      }
      boolean ahead = from.ahead() || (open && left < gone);
      return (ahead ? now.plusMonths(left) : now.minusMonths(gone)).toString();
    }
  }

  /** "June last year". */
  record MonthOfYear(int month, Which year) implements Moment {
    @Override
    public String value(Reference from) {
      return YearMonth.of(from.day().getYear() + year.steps(), month).toString();
    }
  }

  /** "Last week", "yesterday", "two years ago": so many units from now. */
  record Shifted(Unit unit, int amount) implements Moment {
    @Override
    public @Nullable String value(Reference from) {
      try {
        return unit.name(unit.plus(from.day(), amount));
      } catch (DateTimeException beyond) {
        return null;
      }
    }
  }

  /** "The weekend", "this weekend", which on a Monday may be the one just gone. */
  record Weekend(@Nullable Which which) implements Moment {
    @Override
    public @Nullable String value(Reference from) {
      if (which == null && from.direction() == Direction.UNKNOWN) {
        return null;
      }
      boolean begun = from.day().getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
      boolean gone = (which == null || which == Which.THIS) && from.behind() && !begun;
      int weeks = gone ? -1 : which == null ? 0 : which.steps();
      return Unit.WEEKEND.name(from.day().plusWeeks(weeks));
    }
  }

  /**
   * "Last summer", by the months of the northern half of the globe; a winter has months of two
   * years, so that its year is not known.
   */
  record Season(String code, Which which) implements Moment {
    private static final int MONTHS = 3;
    private static final java.util.List<String> FROM_MARCH = java.util.List.of("SP", "SU", "FA");

    @Override
    public @Nullable String value(Reference from) {
      int place = FROM_MARCH.indexOf(code);
      if (place < 0) {
        return null;
      }
      int begins = java.time.Month.MARCH.getValue() + place * MONTHS;
      int month = from.day().getMonthValue();
      int year = from.day().getYear();
      boolean over = month >= begins + MONTHS;
      boolean toCome = month < begins;
      int back = which == Which.LAST && !over ? -1 : which == Which.NEXT && !toCome ? 1 : 0;
      return (year + back) + "-" + code;
    }
  }

  /** A part of a year ("Q3", "H1", "06") that is told as "last year" or the like. */
  record PartOfYear(String part, Which year) implements Moment {
    @Override
    public String value(Reference from) {
      return Year.from(from.day()).plusYears(year.steps()) + "-" + part;
    }
  }
}
