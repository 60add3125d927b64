package parlance.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.function.BooleanSupplier;
import parlance.chain.Outcome;
import parlance.document.Document;
import parlance.journal.StoredRecord;

/** Articles that were left out of the annotation, from their records as they once were read. */
final class LeftOutArticles implements Iterator<Outcome> {
  private final Iterator<StoredRecord> records;
  private final Tasks tasks;
  private final BooleanSupplier stopped;

  /**
   * @param tasks takes a task for each article, in the same order
   * @param stopped whether no more are wanted
   */
  LeftOutArticles(List<StoredRecord> records, Tasks tasks, BooleanSupplier stopped) {
    this.records = records.iterator();
    this.tasks = tasks;
    this.stopped = stopped;
  }

  @Override
  public boolean hasNext() {
    return !stopped.getAsBoolean() && records.hasNext();
  }

  @Override
  public Outcome next() {
    StoredRecord record = records.next();
    tasks.add(record.candidate(), 0);
    try {
      return new Outcome.Done(Document.of(ArticleMark.article(record)));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
