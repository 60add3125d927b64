package parlance.actor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parlance.document.MentionType;

/**
 * Somebody or something on the user's list.
 *
 * @param type what all its mentions are; null to leave that to what is recognised
 * @param names under which it appears, the full name first
 */
record Actor(String id, @Nullable MentionType type, List<String> names) {
  Actor {
    names = List.copyOf(names);
  }
}
