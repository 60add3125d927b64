package parlance.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parlance.time.DatePattern.Needs;
import parlance.time.Moment.DayOfMonth;
import parlance.time.Moment.Fixed;
import parlance.time.Moment.PartOfYear;
import parlance.time.Moment.Shifted;

/** The forms that dates take in English news, as patterns over the text. */
final class DatePatterns {
  private static final String YEAR = "(?<year>(?:1\\d|20)\\d\\d)";

  /** "The last year" is a stretch of time, "last year" a year. */
  private static final String WHICH =
      "(?<which>(?i:this\\s+(?:past|coming)|this|(?<!\\bthe\\s)(?:last|next)))\\s+";

  private static final String DAY = "(?<day>3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?";
  private static final String TO_DAY =
      "(?:\\s?[-–]\\s?(?<to>3[01]|[12]\\d|[1-9])(?:st|nd|rd|th)?)?";

  /** "Early", "the end of": they belong to a date and leave its value as it is. */
  static final Pattern EDGE =
      Pattern.compile(
          "(?i:early|late|mid|earlier|later)(?:-|\\s+)(?:in\\s+)?"
              + "|(?i:(?:the\\s+)?(?:beginning|start|end|middle|close)\\s+of\\s+)");

  private final TimeWords words;
  private final String month;
  private final String weekday;
  private final String partOfDay;
  private final List<DatePattern> patterns = new ArrayList<>();

  DatePatterns(TimeWords words) {
    this.words = words;
    month = "(?<month>" + words.anyMonth() + ")";
    weekday = "(?<weekday>" + words.any("weekdays") + ")";
    String part = words.any("parts_of_day");
    // With a capital it is a title: "Saturday Night Live".
    partOfDay = "(?:(?:\\s+|-)" + part + "|(?!(?:\\s+|-)(?i:" + part + ")))";
    numeric();
    days();
    weekdays();
    months();
    years();
    partsOfYears();
    relative();
  }

  List<DatePattern> all() {
    return List.copyOf(patterns);
  }

  private void add(String pattern, Needs needs, Function<Matcher, @Nullable Moment> reading) {
    Pattern whole = Pattern.compile("(?:" + pattern + ")(?![\\p{L}\\p{N}])");
    patterns.add(new DatePattern(whole, needs, reading));
  }

  private void add(String pattern, Function<Matcher, @Nullable Moment> reading) {
    add(pattern, Needs.NOTHING, reading);
  }

  private void numeric() {
    add("(?<year>\\d{4})-(?<m>\\d\\d)-(?<d>\\d\\d)", m -> day(m, "year", "m", "d"));
    add(
        "(?<a>\\d{1,2})(?<mark>[/.])(?<b>\\d{1,2})\\k<mark>(?<year>(?:19|20)\\d\\d)",
        m -> {
          int a = Integer.parseInt(m.group("a"));
          int b = Integer.parseInt(m.group("b"));
          boolean clear = a == b || a > 12 || b > 12;
          return clear ? day(m, "year", a > 12 ? "b" : "a", a > 12 ? "a" : "b") : new Fixed(null);
        });
    add("9/11", m -> new Fixed("2001-09-11"));
  }

  private static @Nullable Moment day(Matcher m, String year, String month, String day) {
    return fixed(
        Integer.parseInt(m.group(year)),
        Integer.parseInt(m.group(month)),
        Integer.parseInt(m.group(day)));
  }

  private static @Nullable Moment fixed(int year, int month, int day) {
    try {
      return new Fixed(LocalDate.of(year, month, day).toString());
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  private void days() {
    String before = "(?:" + weekday + partOfDay + ",?\\s+(?:the\\s+)?)?";
    String year = "(?:,?\\s+" + YEAR + "|\\s+(?:of\\s+)?" + WHICH + "(?i:year))?";
    add(before + month + "\\s+" + DAY + TO_DAY + year, this::dayOfMonth);
    add(
        before + "(?:(?i:the)\\s+)?" + DAY + TO_DAY + "\\s+(?:of\\s+)?" + month + year,
        this::dayOfMonth);
    add("(?<holiday>" + words.any("holidays") + ")(?:,?\\s+" + YEAR + ")?", this::holiday);
  }

  private @Nullable Moment dayOfMonth(Matcher m) {
    int month = words.month(m.group("month"));
    int day = Integer.parseInt(m.group("day"));
    boolean noSuchDay = day > java.time.Month.of(month).maxLength();
    if (noSuchDay || m.group("to") != null) {
      return noSuchDay ? null : new Fixed(null);
    }
    String year = m.group("year");
    if (year != null) {
      return fixed(Integer.parseInt(year), month, day);
    }
    if (m.group("which") != null) {
      return new PartOfYear(twoDigits(month) + "-" + twoDigits(day), Which.of(m.group("which")));
    }
    String name = m.group("weekday");
    return new DayOfMonth(month, day, name == null ? null : words.weekday(name));
  }

  private @Nullable Moment holiday(Matcher m) {
    String monthAndDay = words.holiday(m.group("holiday"));
    int month = Integer.parseInt(monthAndDay.substring(0, 2));
    int day = Integer.parseInt(monthAndDay.substring(3));
    String year = m.group("year");
    return year == null
        ? new DayOfMonth(month, day, null)
        : fixed(Integer.parseInt(year), month, day);
  }

  private void weekdays() {
    add(
        "(?:" + WHICH + ")?" + weekday + partOfDay,
        m ->
            new Moment.Weekday(
                words.weekday(m.group("weekday")), Which.ofNullable(m.group("which"))));
    add(
        weekday + partOfDay + "\\s+(?:of\\s+)?" + WHICH + "(?i:week)",
        m ->
            new Moment.WeekdayOfWeek(
                words.weekday(m.group("weekday")), Which.of(m.group("which"))));
  }

  private void months() {
    add(
        "(?:" + WHICH + ")?" + month,
        Needs.MONTH_CONTEXT,
        m -> new Moment.Month(words.month(m.group("month")), Which.ofNullable(m.group("which"))));
    add(
        month + ",?\\s+(?:of\\s+)?" + YEAR,
        m -> new Fixed(m.group("year") + "-" + twoDigits(words.month(m.group("month")))));
    add(
        month + "\\s+(?:of\\s+)?" + WHICH + "(?i:year)",
        m -> new Moment.MonthOfYear(words.month(m.group("month")), Which.of(m.group("which"))));
  }

  private static String twoDigits(int number) {
    return String.format(Locale.ROOT, "%02d", number);
  }

  private void years() {
    add(YEAR, Needs.YEAR_CONTEXT, m -> new Fixed(m.group("year")));
    add(YEAR + "[-–]\\d\\d", Needs.YEAR_CONTEXT, m -> new Fixed(null));
    add(
        "(?:(?i:the)\\s+)?(?i:mid-|early-|late-)?(?<decade>(?:1[5-9]|20)\\d)0['’]?s",
        m -> new Fixed(m.group("decade")));
    add(
        "(?:(?i:the)\\s+)?(?:(?i:early|late|mid)[-\\s])?['’](?<decade>[3-9])0s",
        m -> new Fixed("19" + m.group("decade")));
    add(
        "(?:(?i:the)\\s+)?(?:(?i:early|late|mid)[-\\s])?"
            + "(?<century>(?i:"
            + words.any("centuries")
            + ")|[12]?\\d(?:st|nd|rd|th))(?:\\s+|-)(?i:century)",
        m -> new Fixed(twoDigits(words.century(m.group("century")) - 1)));
  }

  private void partsOfYears() {
    String part =
        "(?:(?:(?i:the)\\s+)?(?<ordinal>(?i:"
            + words.any("ordinals")
            + "))[-\\s]+(?<part>(?i:quarter|half))|(?<q>[QH][1-4]))";
    String season = "(?:(?i:the)\\s+)?(?<season>(?i:" + words.any("seasons") + "))";
    String year = "\\s+(?:of\\s+)?" + YEAR;
    String whichYear = "\\s+(?:of\\s+)?" + WHICH + "(?i:year)";
    add(part + year, m -> code(m) == null ? null : new Fixed(m.group("year") + "-" + code(m)));
    add(part + whichYear, m -> partOfYear(code(m), m));
    add(season + year, m -> new Fixed(m.group("year") + "-" + words.season(m.group("season"))));
    add(season + whichYear, m -> partOfYear(words.season(m.group("season")), m));
    add(
        WHICH + "(?<season>(?i:" + words.any("seasons") + "))",
        m -> new Moment.Season(words.season(m.group("season")), Which.of(m.group("which"))));
  }

  private static @Nullable Moment partOfYear(@Nullable String part, Matcher m) {
    return part == null ? null : new PartOfYear(part, Which.of(m.group("which")));
  }

  private @Nullable String code(Matcher m) {
    if (m.group("q") != null) {
      return m.group("q");
    }
    int number = words.ordinal(m.group("ordinal"));
    boolean half = m.group("part").toLowerCase(Locale.ROOT).equals("half");
    return half && number > 2 ? null : (half ? "H" : "Q") + number;
  }

  private void relative() {
    add("(?i:yesterday)" + partOfDay, m -> new Shifted(Unit.DAY, -1));
    add("(?i:today|tonight|this\\s+(?:morning|afternoon|evening))", m -> new Shifted(Unit.DAY, 0));
    add("(?i:tomorrow)" + partOfDay, m -> new Shifted(Unit.DAY, 1));
    add("(?i:last\\s+(?:night|evening))", m -> new Shifted(Unit.DAY, -1));
    add("(?i:the\\s+day\\s+before\\s+yesterday)", m -> new Shifted(Unit.DAY, -2));
    add("(?i:the\\s+day\\s+after\\s+tomorrow)", m -> new Shifted(Unit.DAY, 2));
    add(
        WHICH + "(?<unit>(?i:week|month|quarter|year|decade|century))",
        m -> {
          Unit unit = unit(m);
          Which which = Which.of(m.group("which"));
          boolean past = m.group("which").endsWith("past");
          boolean vague = past || (unit == Unit.DECADE && which == Which.LAST);
          return vague ? new Fixed(null) : new Shifted(unit, which.steps());
        });
    add(
        "(?:" + WHICH + "|(?i:the)\\s+)(?i:weekend)",
        m -> new Moment.Weekend(Which.ofNullable(m.group("which"))));
    add("(?i:the)\\s+(?<unit>(?i:week|month|year))", Needs.EDGE, m -> new Shifted(unit(m), 0));
    add(
        "(?i:the\\s+(?:next|following|previous|preceding)\\s+"
            + "(?:day|morning|evening|night|week|month|year))",
        m ->
            m.group().toLowerCase(Locale.ROOT).matches("the\\s+next\\s+(?:week|month|year)")
                ? null
                : new Fixed(null));
    String number = "(?<number>(?i:" + words.any("numbers") + ")|\\d{1,3}";
    String unit = "(?<unit>(?i:days?|weeks?|months?|years?|decades?|centur(?:y|ies)))";
    String vague = "|(?i:" + words.any("vague_numbers") + "))";
    add(number + vague + "\\s+" + unit + "\\s+(?i:ago)", m -> away(m, -1));
    add(number + ")\\s+" + unit + "\\s+(?i:from\\s+now)", m -> away(m, 1));
  }

  private static Unit unit(Matcher m) {
    return Objects.requireNonNull(Unit.of(m.group("unit")), m.group());
  }

  private Moment away(Matcher m, int sign) {
    Integer number = words.number(m.group("number"));
    return number == null ? new Fixed(null) : new Shifted(unit(m), sign * number);
  }
}
