package parlance.report;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * Somebody or something across all articles.
 *
 * @param key what tells it from others, the same in another report of the same articles
 * @param type of an actor, such as {@code PERSON}; empty for all else
 */
record Node(String key, Kind kind, String name, String type) {

  /** What a node is, which tells how far it may be the same in two articles. */
  enum Kind {
    /** Has a name: the same id on the user's list, Wikipedia title or name is the same actor. */
    ACTOR,
    /** Has none, as "two officials": somebody else in each article. */
    UNNAMED,
    /** Of the user's codebook. */
    ISSUE,
    /** The words of a target that is neither: the same but for articles and case. */
    PHRASE,
    /** The article's own voice, or one that its words leave open. */
    VOICE;

    @JsonValue
    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
