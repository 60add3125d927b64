package parlance.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One real-world actor, place or thing of an article, under all its mentions.
 *
 * @param id {@code e1}, {@code e2}, … in order of first mention
 * @param name the fullest form the article uses
 * @param role office or function, as the article words it
 * @param link title of an English Wikipedia page
 * @param mentions ids, in text order
 */
public record Entity(
    String id,
    String name,
    MentionType type,
    @Nullable String role,
    @Nullable String link,
    List<String> mentions) {

  public Entity {
    mentions = List.copyOf(mentions);
    if (mentions.isEmpty()) {
      throw new IllegalArgumentException("an entity needs a mention: " + id);
    }
  }
}
