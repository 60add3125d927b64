/**
 * Issues of a user's codebook: which one a stance's target words, and what the stance is toward it.
 *
 * <p>A {@link parlance.issue.Codebook} lists issues by phrases; {@link parlance.issue.LemmaMatcher}
 * and then {@link parlance.issue.EmbeddingMatcher} look for one in a {@link
 * parlance.issue.TargetPhrase}, whose {@link parlance.issue.Route} says whether words such as "end"
 * turn it round.
 */
@NullMarked
package parlance.issue;

import org.jspecify.annotations.NullMarked;
