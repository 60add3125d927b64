package parlance.aggregate;

import org.jspecify.annotations.Nullable;

/** What a row says. Not for several threads. */
final class Counts {
  private static final double SCORE_STEPS = 1e4;

  private int favor;
  private int against;
  private int denied;
  private int open;
  private int articles;

  /** Scores are multiples of 1e-4; whole numbers add up to the same in every order. */
  private long scores;

  private @Nullable String first;
  private @Nullable String last;

  void add(Position position) {
    switch (position.sign()) {
      case FAVOR -> favor++;
      case AGAINST -> against++;
      case DENIED -> denied++;
      case OPEN -> open++;
    }
    scores += Math.round(position.score() * SCORE_STEPS);
    String date = position.date();
    if (date != null) {
      first = first == null || date.compareTo(first) < 0 ? date : first;
      last = last == null || date.compareTo(last) > 0 ? date : last;
    }
  }

  void addArticle() {
    articles++;
  }

  int favor() {
    return favor;
  }

  int against() {
    return against;
  }

  int denied() {
    return denied;
  }

  int open() {
    return open;
  }

  int articles() {
    return articles;
  }

  /** From 0 to 1, to four digits. */
  double meanScore() {
    return Math.round((double) scores / (favor + against + denied + open)) / SCORE_STEPS;
  }

  @Nullable String first() {
    return first;
  }

  @Nullable String last() {
    return last;
  }
}
