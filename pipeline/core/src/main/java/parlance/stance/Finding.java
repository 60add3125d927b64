package parlance.stance;

import org.jspecify.annotations.Nullable;
import parlance.document.Stance.Holder;
import parlance.document.Stance.Modality;
import parlance.document.Stance.Polarity;
import parlance.document.Stance.Target;

/**
 * A stance as a rule finds it, before it is put into its quote.
 *
 * @param predicate token of the word that carries it
 * @param reporter entity whose claim it is by the words themselves, or null
 * @param score from 0 to 1
 * @param by name of the rule
 */
record Finding(
    int predicate,
    Holder holder,
    Target target,
    Polarity polarity,
    boolean negated,
    Modality modality,
    @Nullable String reporter,
    double score,
    String by) {}
