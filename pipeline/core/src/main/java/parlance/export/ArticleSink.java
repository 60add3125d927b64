package parlance.export;

import java.io.Closeable;
import java.io.IOException;
import parlance.record.RecordedArticle;

/** Takes articles in the order of their folder, and writes them. Not for several threads. */
public interface ArticleSink extends Closeable {
  void accept(RecordedArticle article) throws IOException;

  /** Writes what can only be written when all articles were there. */
  default void end() throws IOException {}

  /** Gives the files back, whether {@link #end} was reached or not. */
  @Override
  default void close() throws IOException {}
}
