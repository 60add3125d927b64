package parlance.aggregate;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import parlance.io.ArticleLine;
import parlance.record.RecordedArticle;

/**
 * Tells who is who over many articles, once it has seen all of them.
 *
 * <ul>
 *   <li>An entity goes by its id on the user's list; else by its Wikipedia title, or, if all that
 *       are on the list under that title are one, by the id of that one; else by its name, without
 *       article and whatever the case of its letters.
 *   <li>What is no person and has no title goes by the title that others of its name have, if that
 *       is one alone. A person does not: people share names.
 *   <li>A person of whom an article gives a single word goes by it in that article alone. So does
 *       an entity that no name names, such as "the minister".
 *   <li>What is no entity goes by its words.
 * </ul>
 *
 * Not for several threads.
 */
final class Parties {
  private static final String SEVERAL = "";

  private final Map<String, String> actorsOfTitles = new HashMap<>();
  private final Map<String, String> titlesOfNames = new HashMap<>();

  /** Takes note of the titles and ids that names have in an article. */
  void meet(RecordedArticle article) {
    for (ArticleLine.Entity entity : article.line().entities()) {
      String link = entity.link();
      if (link != null) {
        if (entity.actor() != null) {
          note(actorsOfTitles, link, entity.actor());
        }
        if (!isPerson(entity)) {
          note(titlesOfNames, plain(entity.name()), link);
        }
      }
    }
  }

  private static void note(Map<String, String> map, String key, String value) {
    map.merge(key, value, (one, other) -> one.equals(other) ? one : SEVERAL);
  }

  /** Who an entity is. */
  Party of(RecordedArticle article, ArticleLine.Entity entity) {
    String name = entity.name();
    if (entity.actor() != null) {
      return new Party("actor:" + entity.actor(), name);
    }
    String plain = plain(name);
    String title =
        isPerson(entity)
            ? entity.link()
            : Objects.requireNonNullElseGet(entity.link(), () -> only(titlesOfNames, plain));
    if (title != null && !title.isEmpty()) {
      String actor = only(actorsOfTitles, title);
      return new Party(actor.isEmpty() ? "link:" + title : "actor:" + actor, name);
    }
    boolean known = isNamed(article, entity) && !(isPerson(entity) && plain.indexOf(' ') < 0);
    String key = (isPerson(entity) ? "person:" : "name:") + plain;
    return new Party(known ? key : key + "@" + article.id(), name);
  }

  /** What words stand for that name no entity. */
  static Party ofWords(String words) {
    String plain = plain(words);
    return new Party("words:" + plain, plain);
  }

  private static String only(Map<String, String> map, String key) {
    return map.getOrDefault(key, SEVERAL);
  }

  private static boolean isPerson(ArticleLine.Entity entity) {
    return entity.type().equals("PERSON");
  }

  private static boolean isNamed(RecordedArticle article, ArticleLine.Entity entity) {
    return entity.mentions().stream()
        .map(article::mention)
        .anyMatch(mention -> mention != null && mention.form().equals("name"));
  }

  private static String plain(String name) {
    String line = name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    return line.replaceFirst("^(the|an?) (?=.)", "");
  }
}
