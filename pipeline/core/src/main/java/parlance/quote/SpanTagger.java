package parlance.quote;

import java.util.List;
import parlance.document.Document;

/** Finds the words that are source, cue or content of an attribution. Safe for many threads. */
interface SpanTagger {
  /** In text order; none overlaps another. */
  List<TaggedSpan> tag(Document document);
}
