/**
 * An output folder as one HTML page, to look at: who is for and against whom, when, and in which
 * words.
 *
 * <p>The page needs nothing beside itself and asks no network for anything. What the articles say
 * goes into it as data alone, packed such that no part of a text can be taken for HTML or a script.
 */
@NullMarked
package parlance.report;

import org.jspecify.annotations.NullMarked;
