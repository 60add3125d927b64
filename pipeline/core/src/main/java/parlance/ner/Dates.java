package parlance.ner;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import parlance.document.Document;
import parlance.document.MentionType;
import parlance.document.Sentence;

/** Finds days, months with a day or year, and years after a preposition. */
final class Dates {
  /** Set by hand: the patterns leave little room for error. */
  private static final double SCORE = 0.95;

  private static final Set<String> WEEKDAYS = new TreeSet<>();
  private static final Set<String> MONTHS = new TreeSet<>();

  static {
    for (DayOfWeek day : DayOfWeek.values()) {
      WEEKDAYS.add(day.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
    }
    for (Month month : Month.values()) {
      MONTHS.add(month.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
      MONTHS.add(month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + ".");
    }
    MONTHS.add("Sept.");
  }

  private Dates() {}

  static List<Candidate> in(Document document, Sentence sentence) {
    List<Candidate> found = new ArrayList<>();
    for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
      int end = end(document, sentence, i);
      if (end > i) {
        found.add(new Candidate(i, end, MentionType.DATE, SCORE));
        i = end - 1;
      }
    }
    return found;
  }

  /** The end of the date that begins with a token; the token itself if none does. */
  private static int end(Document document, Sentence sentence, int i) {
    String word = document.text(document.tokens().get(i));
    if (WEEKDAYS.contains(word)) {
      return i + 1;
    }
    if (MONTHS.contains(word)) {
      int after = i + 1;
      boolean day = after < sentence.endToken() && isDay(document, after);
      after += day ? 1 : 0;
      int year = year(document, sentence, after);
      if (year > after) {
        return year;
      }
      boolean afterPreposition = i > sentence.firstToken() && isPreposition(document, i - 1);
      return day || afterPreposition ? after : i;
    }
    if (isDay(document, i)
        && i + 1 < sentence.endToken()
        && MONTHS.contains(document.text(document.tokens().get(i + 1)))) {
      return Math.max(i + 2, year(document, sentence, i + 2));
    }
    boolean yearAlone =
        i > sentence.firstToken()
            && isPreposition(document, i - 1)
            && isYear(document, i)
            && (i + 1 == sentence.endToken()
                || !document.tokens().get(i + 1).pos().startsWith("NN"));
    return yearAlone ? i + 1 : i;
  }

  private static int year(Document document, Sentence sentence, int i) {
    int at =
        i < sentence.endToken() && document.text(document.tokens().get(i)).equals(",") ? i + 1 : i;
    return at < sentence.endToken() && isYear(document, at) ? at + 1 : i;
  }

  private static boolean isYear(Document document, int i) {
    return document.text(document.tokens().get(i)).matches("(?:1[5-9]|20)\\d\\d");
  }

  private static boolean isDay(Document document, int i) {
    return document
        .text(document.tokens().get(i))
        .matches("(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?");
  }

  private static boolean isPreposition(Document document, int i) {
    String tag = document.tokens().get(i).pos();
    return tag.equals("IN") || tag.equals("TO");
  }
}
