package parlance.spark;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.util.TaskCompletionListener;
import org.jspecify.annotations.Nullable;
import parlance.chain.BatchRun;
import parlance.chain.Outcome;
import parlance.document.Article;
import parlance.document.Document;
import parlance.document.Layer;
import parlance.io.ArticleLine;
import parlance.io.ArticleRecord;
import parlance.io.OffsetUnit;

/** Takes the articles of a task, rows of {@link Columns#READ}, to rows of {@link Columns#DONE}. */
final class AnnotateRows implements MapPartitionsFunction<Row, Row> {
  private static final long serialVersionUID = 1L;

  /** Articles in memory at a time. */
  private static final int AT_ONCE = 16;

  private final Broadcast<ShippedChain> shipped;
  private final Duration limit;
  private final OffsetUnit unit;
  private final RunNotes.@Nullable Sum notes;

  /**
   * @param limit for one article; zero if there is none
   * @param notes is told how long it took
   */
  AnnotateRows(
      Broadcast<ShippedChain> shipped,
      Duration limit,
      OffsetUnit unit,
      RunNotes.@Nullable Sum notes) {
    this.shipped = shipped;
    this.limit = limit;
    this.unit = unit;
    this.notes = notes;
  }

  @Override
  public Iterator<Row> call(Iterator<Row> articles) {
    return articles.hasNext() ? new Annotated(articles) : articles;
  }

  private final class Annotated implements Iterator<Row> {
    private final Iterator<Row> articles;
    private final LiveChains.Lease lease = LiveChains.lease(shipped.value());
    private final BatchRun batches = new BatchRun(lease.chain(), 1, limit);
    private final Queue<Row> done = new ArrayDeque<>();

    Annotated(Iterator<Row> articles) {
      this.articles = articles;
      TaskContext task = TaskContext.get();
      if (task != null) {
        task.addTaskCompletionListener((TaskCompletionListener) ended -> lease.close());
      }
    }

    @Override
    public boolean hasNext() {
      if (done.isEmpty() && articles.hasNext()) {
        annotate();
      }
      return !done.isEmpty();
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return done.remove();
    }

    private void annotate() {
      List<Row> rows = new ArrayList<>(AT_ONCE);
      List<Outcome> read = new ArrayList<>(AT_ONCE);
      while (rows.size() < AT_ONCE && articles.hasNext()) {
        Row row = articles.next();
        rows.add(row);
        read.add(read(row));
      }
      Iterator<Row> sources = rows.iterator();
      try {
        batches.run(read.iterator(), outcome -> done.add(row(sources.next(), outcome, unit)));
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("the task was stopped", stopped);
      }
      if (notes != null) {
        notes.add(
            RunNotes.of(lease.chain().takeStageSeconds(), lease.models(), batches.takeSlowest()));
      }
    }
  }

  /** By the column's place, as rows that come straight from another function have no names. */
  private static Object cell(Row row, String column) {
    return row.get(Columns.READ.fieldIndex(column));
  }

  private static String text(Row row, String column) {
    return row.getString(Columns.READ.fieldIndex(column));
  }

  static Article article(Row row) {
    return ArticleJson.read(text(row, Columns.ARTICLE));
  }

  private static Outcome read(Row row) {
    return cell(row, Columns.ARTICLE) == null
        ? new Outcome.Failed(
            text(row, Columns.ID),
            text(row, Columns.PATH),
            Outcome.Failed.READ,
            text(row, Columns.REASON))
        : new Outcome.Done(Document.of(article(row)));
  }

  /** What came of an article, with what its row says of it. */
  static Row row(Row source, Outcome outcome, OffsetUnit unit) {
    List<Object> cells = new ArrayList<>();
    for (String same :
        List.of(
            Columns.FILE,
            Columns.PLACE,
            Columns.ID,
            Columns.PATH,
            Columns.DATE,
            Columns.SIGNATURE)) {
      cells.add(cell(source, same));
    }
    boolean leftOut = outcome instanceof Outcome.LeftOut;
    if (outcome instanceof Outcome.Done done) {
      add(cells, done.document(), unit);
    } else if (outcome instanceof Outcome.LeftOut copy) {
      add(cells, copy.document(), unit);
    } else if (outcome instanceof Outcome.Failed failed) {
      cells.add(failed.reason());
      cells.add(failed.stage());
      for (int i = cells.size(); i < Columns.DONE.size() - 1; i++) {
        cells.add(null);
      }
    }
    cells.add(leftOut);
    return RowFactory.create(cells.toArray());
  }

  private static void add(List<Object> cells, Document document, OffsetUnit unit) {
    ArticleRecord record = ArticleRecord.of(ArticleLine.of(document, unit));
    cells.add(null);
    cells.add(null);
    cells.add(record.article());
    cells.add(record.quotes().toArray(new String[0]));
    cells.add(record.stances().toArray(new String[0]));
    cells.add(count(document, Layer.SENTENCES));
    cells.add(count(document, Layer.TOKENS));
    cells.add(count(document, Layer.MENTIONS));
    cells.add(count(document, Layer.ENTITIES));
  }

  private static int count(Document document, Layer<? extends List<?>> layer) {
    return document.has(layer) ? document.get(layer).size() : 0;
  }
}
