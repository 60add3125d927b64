package parlance.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An attribution: content that the article gives as somebody's words or thoughts.
 *
 * @param id {@code q1}, {@code q2}, … in text order
 * @param content pieces in text order; quote marks and a comma inside them belong to them
 * @param cue the words that attribute: "said", "according to"
 * @param source the words that name who
 * @param speaker id of the entity behind the source, or null if that is not known
 * @param score from 0 to 1: how sure the attribution is
 * @param by the rule or model that found it
 */
public record Quote(
    String id,
    Type type,
    List<Span> content,
    @Nullable Span cue,
    @Nullable Span source,
    @Nullable String speaker,
    SourceKind kind,
    double score,
    String by) {

  /** Whether the content is in quote marks wholly, not at all, or in part. */
  public enum Type {
    DIRECT,
    INDIRECT,
    MIXED
  }

  /** What kind of source is behind a quote. */
  public enum SourceKind {
    NAMED,
    ROLE,
    COLLECTIVE,
    ANONYMOUS,
    UNKNOWN
  }

  public Quote {
    content = List.copyOf(content);
    if (content.isEmpty()) {
      throw new IllegalArgumentException("a quote needs content: " + id);
    }
  }
}
