package parlance.stage;

import java.util.Set;
import parlance.document.Document;
import parlance.document.Layer;

/**
 * A step of the chain, with its models loaded.
 *
 * <p>Safe for many threads at once. The same document in gives the same document out, whatever was
 * done before.
 */
public interface Stage extends AutoCloseable {

  StageDescription description();

  default String name() {
    return description().name();
  }

  default Set<Layer<?>> requires() {
    return description().requires();
  }

  default Set<Layer<?>> provides() {
    return description().provides();
  }

  /**
   * The document with exactly the layers added or revised that this stage {@link #provides()}.
   *
   * @throws StageException if this article cannot be done; it is rejected, and the run goes on
   */
  Document apply(Document document) throws StageException;

  @Override
  default void close() {}
}
