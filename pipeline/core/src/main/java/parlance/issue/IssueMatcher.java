package parlance.issue;

import org.jspecify.annotations.Nullable;

/** Finds the phrase of the codebook that a target words. Safe for many threads. */
interface IssueMatcher {

  /** The best phrase, which may be one that means no issue; null if none is near enough. */
  @Nullable Match match(TargetPhrase target);
}
