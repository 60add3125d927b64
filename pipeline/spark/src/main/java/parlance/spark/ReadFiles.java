package parlance.spark;

import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;
import parlance.chain.Outcome;
import parlance.document.Article;
import parlance.duplicate.Signature;
import parlance.io.ArticleLimit;
import parlance.io.FileArticles;

/** Reads the files of a task to rows of {@link Columns#READ}. */
final class ReadFiles implements FlatMapFunction<List<DropFile>, Row> {
  private static final long serialVersionUID = 1L;

  private final Broadcast<SerializableConfiguration> hadoop;
  private final int characters;

  ReadFiles(Broadcast<SerializableConfiguration> hadoop, ArticleLimit longest) {
    this.hadoop = hadoop;
    this.characters = longest.characters();
  }

  @Override
  public Iterator<Row> call(List<DropFile> files) {
    return new Rows(files, hadoop.value().value(), new ArticleLimit(characters));
  }

  /** The next article of a file; null if there is none left. */
  private interface Articles {
    @Nullable Outcome next();
  }

  private static final class Rows implements Iterator<Row> {
    private final Iterator<DropFile> files;
    private final Configuration hadoop;
    private final ArticleLimit longest;
    private @Nullable Articles articles;
    private @Nullable Row next;
    private int file;
    private int place;

    Rows(List<DropFile> files, Configuration hadoop, ArticleLimit longest) {
      this.files = files.iterator();
      this.hadoop = hadoop;
      this.longest = longest;
    }

    @Override
    public boolean hasNext() {
      while (next == null && (articles != null || files.hasNext())) {
        if (articles == null) {
          DropFile opened = files.next();
          articles = open(opened);
          file = opened.number();
          place = 0;
        }
        Outcome outcome = articles.next();
        if (outcome == null) {
          articles = null;
        } else {
          next = row(file, place++, outcome);
        }
      }
      return next != null;
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Row row = Objects.requireNonNull(next);
      next = null;
      return row;
    }

    private Articles open(DropFile opened) {
      Path location = new Path(opened.location());
      if (opened.isParquet()) {
        return new ParquetArticles(opened.path(), location, hadoop, longest)::next;
      }
      FileArticles.Opener opener =
          () -> {
            InputStream in = location.getFileSystem(hadoop).open(location);
            return in;
          };
      return new FileArticles(opened.path(), opener, longest)::next;
    }
  }

  static Row row(int file, int place, Outcome outcome) {
    if (outcome instanceof Outcome.Done done) {
      Article article = done.document().article();
      return RowFactory.create(
          file,
          place,
          article.id(),
          article.path(),
          article.date(),
          Signature.of(article.text()).map(Signature::bytes).orElse(null),
          null,
          ArticleJson.write(article));
    }
    Outcome.Failed failed = (Outcome.Failed) outcome;
    return RowFactory.create(
        file, place, failed.id(), failed.path(), null, null, failed.reason(), null);
  }
}
