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
 * @param actor id on the user's list of actors; null if it is not on it
 * @param mentions ids, in text order
 */
public record Entity(
    String id,
    String name,
    MentionType type,
    @Nullable String role,
    @Nullable String link,
    @Nullable String actor,
    List<String> mentions) {

  public Entity {
    mentions = List.copyOf(mentions);
    if (mentions.isEmpty()) {
      throw new IllegalArgumentException("an entity needs a mention: " + id);
    }
  }

  public Entity(
      String id,
      String name,
      MentionType type,
      @Nullable String role,
      @Nullable String link,
      List<String> mentions) {
    this(id, name, type, role, link, null, mentions);
  }

  /** This entity with the title of its Wikipedia page, or without one. */
  public Entity withLink(@Nullable String title) {
    return new Entity(id, name, type, role, title, actor, mentions);
  }
}
