package parlance.time;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The word before a day, week or month that tells which one is meant. */
enum Which {
  LAST(-1),
  THIS(0),
  NEXT(1);

  private final int steps;

  Which(int steps) {
    this.steps = steps;
  }

  /** "Last" and "past" are behind, "this" is now, "next" and "coming" are ahead. */
  static Which of(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    if (lower.endsWith("last") || lower.endsWith("past")) {
      return LAST;
    }
    return lower.endsWith("next") || lower.endsWith("coming") ? NEXT : THIS;
  }

  static @Nullable Which ofNullable(@Nullable String words) {
    return words == null ? null : of(words);
  }

  /** How many units it lies from now. */
  int steps() {
    return steps;
  }
}
