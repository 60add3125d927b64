package parlance.actor;

import java.util.List;
import parlance.document.Span;

/**
 * A name of the list, found in the text.
 *
 * @param actors whose name it is
 * @param words how many it has
 */
record ActorMatch(Span span, List<Actor> actors, int words) {}
