package parlance.issue;

import org.jspecify.annotations.Nullable;
import parlance.document.Stance.Polarity;

/**
 * A phrase of the codebook, found in a target.
 *
 * @param polarity toward the phrase's issue, of who is for the target; null if that is not clear
 * @param score from 0 to 1
 * @param by as {@link parlance.document.Stance.Issue} has it
 */
record Match(Phrase phrase, @Nullable Polarity polarity, double score, String by) {

  /** Polarity toward the issue, of who is for a target by that way. */
  static @Nullable Polarity polarity(Phrase phrase, boolean reversed, boolean clear) {
    Polarity wording = phrase.wording();
    if (wording == null || !clear) {
      return null;
    }
    return reversed ? wording.opposite() : wording;
  }
}
