package parlance.quote;

import java.util.List;

/**
 * Finds who said what, before it is asked which entity is behind a source. Safe for many threads.
 */
interface AttributionFinder {
  /** In text order of their content. */
  List<Candidate> find(Scene scene);
}
