package parlance.journal;

import java.util.List;

/** What one line of the journal says. */
sealed interface JournalLine
    permits JournalLine.Header, JournalLine.Forced, JournalLine.Completed, Entry {
  /** Which form the journal has; another is not read. */
  int FORM = 2;

  /** The first line. */
  record Header(int form, Settings settings) implements JournalLine {}

  /**
   * All before it, and the output that it speaks of, outlasts a loss of power.
   *
   * @param ends of the output's files, in bytes
   */
  record Forced(List<Long> ends) implements JournalLine {
    public Forced {
      ends = List.copyOf(ends);
    }
  }

  /**
   * A run came to its end here.
   *
   * @param rejects of which it told: those since the run before that came to its end
   */
  record Completed(int rejects) implements JournalLine {}
}
