package parlance.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parlance.chain.Outcome;
import parlance.journal.Candidate;
import parlance.journal.OutputJournal;
import parlance.journal.StoredRecord;

/** What an output folder knows of near-duplicates, from one settlement to the next. */
final class DuplicateMarks {
  private final OutputJournal journal;
  private final Path scratch;
  private boolean leavesOut;
  private DuplicatePlan plan = new DuplicatePlan();
  private DuplicateReview review = new DuplicateReview();
  private @Nullable Integer count;

  /**
   * @param scratch a folder for files that are deleted in the end
   */
  DuplicateMarks(OutputJournal journal, Path scratch) {
    this.journal = journal;
    this.scratch = scratch;
  }

  /** Leaves near-duplicates out of the annotation. */
  void leaveOut() {
    leavesOut = true;
  }

  void beginRound() {
    count = null;
  }

  void forgetPlan() {
    plan = new DuplicatePlan();
  }

  /** Reads the articles that a round is about to do. */
  void plan(Iterator<Outcome> ahead) throws IOException {
    plan = DuplicatePlan.of(ahead, journal, scratch);
  }

  /** Id of what an article is a near-duplicate of; null if it is none. */
  @Nullable String first(Candidate candidate) {
    return plan.first(candidate);
  }

  /** The same for an article that is to be left out; null for others. */
  @Nullable String leftOutFor(Candidate candidate) {
    return leavesOut ? plan.first(candidate) : null;
  }

  /** The next of those that were left out and are no near-duplicates any more. */
  List<StoredRecord> freed(boolean stopped) throws IOException {
    forgetPlan();
    List<StoredRecord> next = stopped ? List.of() : review.next(journal);
    if (next.isEmpty()) {
      review = DuplicateReview.of(journal, scratch);
      count = review.duplicates();
      next = review.next(journal);
    }
    return next;
  }

  /** What the last review found, to be written into the records. */
  DuplicateReview review() {
    return review;
  }

  void settled() {
    review = new DuplicateReview();
  }

  /** How many records are of near-duplicates; null if this round has not counted them. */
  @Nullable Integer count() {
    return count;
  }
}
