package parlance.io;

import java.util.ArrayDeque;
import java.util.Queue;
import parlance.chain.Outcome;
import parlance.journal.Candidate;
import parlance.journal.Verdict;

/** Articles that were handed on and whose outcomes are due, in that order. */
final class Tasks {
  private final Queue<Task> tasks = new ArrayDeque<>();

  /**
   * An article whose outcome is due.
   *
   * @param nth as {@link Verdict.Do} has it
   */
  record Task(Candidate candidate, int nth) {}

  void add(Candidate candidate, int nth) {
    tasks.add(new Task(candidate, nth));
  }

  void clear() {
    tasks.clear();
  }

  /**
   * What belongs to an outcome. Outcomes come in the order in which articles were handed on, though
   * a run that is stopped leaves some out.
   */
  Task take(Outcome outcome) {
    Candidate given = NewArticles.candidate(outcome, false);
    boolean read =
        !(outcome instanceof Outcome.Failed failed) || !failed.stage().equals(Outcome.Failed.READ);
    Task task = tasks.remove();
    while (!task.candidate().id().equals(given.id())
        || !task.candidate().path().equals(given.path())
        || read != (task.candidate().state() == Candidate.State.READ)) {
      task = tasks.remove();
    }
    return task;
  }
}
