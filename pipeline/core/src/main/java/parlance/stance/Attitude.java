package parlance.stance;

import parlance.document.Stance.Modality;
import parlance.document.Stance.Polarity;

/**
 * For or against, and how the text gives it.
 *
 * @param negated whether the text denies it
 */
record Attitude(Polarity polarity, boolean negated, Modality modality) {

  Attitude opposite() {
    return new Attitude(polarity.opposite(), negated, modality);
  }
}
