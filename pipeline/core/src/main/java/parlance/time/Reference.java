package parlance.time;

import java.time.LocalDate;

/** From where a date is counted: the article's day, and where the text points from there. */
record Reference(LocalDate day, Direction direction) {

  boolean ahead() {
    return direction == Direction.AHEAD;
  }

  boolean behind() {
    return direction == Direction.BEHIND;
  }
}
