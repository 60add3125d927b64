package parlance.evaluate;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import parlance.document.Span;

/**
 * An article's gold and what was found in it, and which entity of the one is which of the other: an
 * entity found means that gold entity to which most of its names and nominals belong, those with
 * equal spans if there are any, else those that overlap; failing these, the one of the same name.
 */
final class Comparison {
  private final Coding gold;
  private final Coding found;
  private final Words words;
  private final Map<String, String> meanings = new HashMap<>();

  Comparison(Coding gold, Coding found) {
    this.gold = gold;
    this.found = found;
    words = new Words(gold.text());
    votes(Span::overlaps);
    votes(Span::equals);
    for (Map.Entry<String, String> entity : found.entities().entrySet()) {
      for (Map.Entry<String, String> other : gold.entities().entrySet()) {
        if (plain(entity.getValue()).equals(plain(other.getValue()))) {
          meanings.putIfAbsent(entity.getKey(), other.getKey());
        }
      }
    }
  }

  Coding gold() {
    return gold;
  }

  Coding found() {
    return found;
  }

  Words words() {
    return words;
  }

  /** The gold entity that an entity found means; null if none. */
  @Nullable String meaning(@Nullable String entity) {
    return entity == null ? null : meanings.get(entity);
  }

  /** Whether both ends of stances are the same: one entity, or overlapping words, or the author. */
  boolean areSame(Coding.Party one, Coding.Party other) {
    if (one.isAuthor() || other.isAuthor()) {
      return one.isAuthor() && other.isAuthor();
    }
    String meaning = meaning(other.entity());
    if (one.entity() != null && meaning != null) {
      return one.entity().equals(meaning);
    }
    return one.span() != null && other.span() != null && one.span().overlaps(other.span());
  }

  private void votes(BiPredicate<Span, Span> same) {
    Map<String, Map<String, Integer>> votes = new LinkedHashMap<>();
    for (Coding.Mention mention : naming(found.mentions())) {
      for (Coding.Mention other : naming(gold.mentions())) {
        if (same.test(mention.span(), other.span())) {
          votes
              .computeIfAbsent(String.valueOf(mention.entity()), entity -> new LinkedHashMap<>())
              .merge(String.valueOf(other.entity()), 1, Integer::sum);
        }
      }
    }
    votes.forEach((entity, counts) -> meanings.put(entity, most(counts)));
  }

  private static List<Coding.Mention> naming(List<Coding.Mention> mentions) {
    return mentions.stream()
        .filter(mention -> mention.entity() != null && !mention.isPronoun())
        .toList();
  }

  /** The first of those with the largest count. */
  private static String most(Map<String, Integer> counts) {
    String most = "";
    int largest = 0;
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      if (entry.getValue() > largest) {
        most = entry.getKey();
        largest = entry.getValue();
      }
    }
    return most;
  }

  /** A name without its article, in lower case. */
  static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceFirst("^(the|an?) ", "");
  }
}
