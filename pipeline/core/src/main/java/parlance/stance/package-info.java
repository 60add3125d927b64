/**
 * Where they stand: stances from words that carry one, and from what quotes say.
 *
 * <p>A predicate whose word is in the lexicon ({@link parlance.stance.StanceLexicon}) has a holder
 * ({@link parlance.stance.Actors}), fills slots with targets ({@link parlance.stance.Slots}, {@link
 * parlance.stance.TargetPhrases}) and stands under negation, refusal and modality ({@link
 * parlance.stance.Attitudes}); each {@link parlance.stance.StanceRule} reads one kind of them.
 */
@NullMarked
package parlance.stance;

import org.jspecify.annotations.NullMarked;
