package parlance.quote;

import org.jspecify.annotations.Nullable;
import parlance.document.Quote.SourceKind;

/**
 * Who is behind a source.
 *
 * @param entity id, or null if it is not known
 */
record Speaker(@Nullable String entity, SourceKind kind) {
  static final Speaker UNKNOWN = new Speaker(null, SourceKind.UNKNOWN);
}
