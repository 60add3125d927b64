package parlance.time;

import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import parlance.document.Document;
import parlance.document.Sentence;
import parlance.time.DatePattern.Needs;

/** The words of a sentence around its dates: whether they make it one, and where they point. */
final class Surroundings {
  /** Years that are more often years than numbers. */
  private static final int FIRST_LIKELY_YEAR = 1900;

  private static final int LAST_LIKELY_YEAR = 2060;
  private static final int ROUND = 100;

  private final Document document;
  private final Sentence sentence;
  private final TimeWords words;
  private final Tense tense;
  private int lastDateEnd = -1;

  Surroundings(Document document, Sentence sentence, TimeWords words) {
    this.document = document;
    this.sentence = sentence;
    this.words = words;
    this.tense = new Tense(document, sentence, words);
  }

  /** Takes note of a date, after which another may follow by "and". */
  void passed(int end) {
    lastDateEnd = end;
  }

  int endOfText() {
    return sentence.span().end();
  }

  /** The token after the one that ends at an offset; the first if none ends there. */
  int endToken(int first, int offset) {
    for (int i = first; i < sentence.endToken(); i++) {
      int end = document.tokens().get(i).span().end();
      if (end >= offset) {
        return end == offset ? i + 1 : first;
      }
    }
    return first;
  }

  /** Whether capitals make a title of the words: "This Week", and "Today" within a sentence. */
  boolean isTitle(int first, int end) {
    for (int i = first; i < end; i++) {
      String word = word(i);
      boolean opens = i == first && (!inside(i - 1) || tag(i - 1).matches("``|:|-LRB-"));
      boolean quoted = end == first + 1 && tag(i - 1).equals("``") && tag(end).equals("''");
      if (Character.isUpperCase(word.codePointAt(0))
          && !words.isCalendarName(word)
          && (!opens || quoted)) {
        return true;
      }
    }
    return false;
  }

  /** Whether words that may be a date, without such as "early", stand where one is likely. */
  boolean fit(Needs needs, Matcher matcher, int first, int end) {
    return switch (needs) {
      case NOTHING -> true;
      case EDGE -> false;
      case YEAR_CONTEXT -> isYear(matcher, first, end);
      case MONTH_CONTEXT ->
          matcher.group("which") != null || isMonth(matcher.group("month"), first, end);
    };
  }

  private boolean isYear(Matcher matcher, int first, int end) {
    int year = Integer.parseInt(matcher.group("year"));
    boolean likely = year >= FIRST_LIKELY_YEAR && year <= LAST_LIKELY_YEAR && year % ROUND != 0;
    boolean noun = tag(end).startsWith("NN");
    String before = word(first - 1);
    if (words.has("before_year", before)) {
      boolean list = before.equals("and") || before.equals("or") || before.equals("to");
      return list ? lastDateEnd == first - 1 : likely || !noun;
    }
    if (before.matches("[-–]|,")) {
      return lastDateEnd == first - 1 && !noun;
    }
    boolean determined =
        words.has("before_year_of", before) || tag(first - 1).matches("PRP\\$|POS");
    return likely && determined && (noun || tag(end).startsWith("JJ"));
  }

  private boolean isMonth(String month, int first, int end) {
    if (!words.has("ambiguous_months", month.replace(".", ""))) {
      return true;
    }
    if (!tag(first).startsWith("NNP")) {
      return false;
    }
    if (words.has("before_month", word(first - 1))) {
      return true;
    }
    String before = tag(first - 1);
    boolean named = tag(end).startsWith("NNP");
    boolean list = before.equals("CC") && lastDateEnd == first - 1;
    boolean modifies =
        before.matches("DT|JJ|PRP\\$|POS") && tag(end).startsWith("NN") && isLowerCase(end);
    boolean afterPreposition =
        before.equals("IN") || (before.equals("TO") && !tag(end).startsWith("VB"));
    return (afterPreposition && !named) || list || modifies;
  }

  private boolean isLowerCase(int token) {
    return !word(token).isEmpty() && Character.isLowerCase(word(token).codePointAt(0));
  }

  /** The day of an event that is called by its day: "the Sept. 11 attacks"; else null. */
  @Nullable String namedDay(Moment.DayOfMonth day, int end) {
    for (TimeWords.NamedDay named : words.namedDays()) {
      if (named.date().getMonthValue() == day.month()
          && named.date().getDayOfMonth() == day.day()
          && named.before().contains(word(end).toLowerCase(java.util.Locale.ROOT))) {
        return named.date().toString();
      }
    }
    return null;
  }

  /** Whether the date says which thing another word means: "the October report". */
  private boolean modifies(int end) {
    return tag(end).startsWith("NN") || tag(end).equals("POS");
  }

  /** Whether the words say that no certain day or month is meant, or leave open which. */
  boolean isOpen(Moment moment, int first, int end) {
    if (moment instanceof Moment.Weekday && words.has("open", word(first - 1)) && modifies(end)) {
      return true;
    }
    boolean certain = !(moment instanceof Moment.Weekday || moment instanceof Moment.Month);
    return !certain && words.has("generic", word(first - 1));
  }

  Direction direction(Moment moment, int first, int end) {
    String before = word(first - 1);
    boolean aheadOf = before.equals("of") && word(first - 2).equals("ahead");
    if (aheadOf || (words.has("ahead", before) && !modifies(end))) {
      return Direction.AHEAD;
    }
    if (moment instanceof Moment.Month && modifies(end)) {
      return Direction.UNKNOWN;
    }
    if (words.has("behind", before)) {
      return Direction.BEHIND;
    }
    Direction told = tense.around(first, end);
    boolean scheduled = moment instanceof Moment.Weekday && told == Direction.PRESENT;
    return told != Direction.PRESENT ? told : scheduled ? Direction.AHEAD : Direction.UNKNOWN;
  }

  private String word(int token) {
    return inside(token) ? document.text(document.tokens().get(token)) : "";
  }

  private String tag(int token) {
    return inside(token) ? document.tokens().get(token).pos() : "";
  }

  private boolean inside(int token) {
    return token >= sentence.firstToken() && token < sentence.endToken();
  }
}
