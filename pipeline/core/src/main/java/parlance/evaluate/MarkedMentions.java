package parlance.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import parlance.document.Span;

/**
 * What somebody marked as mentions in an annotation tool, and which of them are of one entity. Each
 * has a key of the tool's. Not for several threads.
 */
final class MarkedMentions {
  /** Of a mention that its coder said nothing else of. */
  static final String NAME = "name";

  private final String text;
  private final List<Marked> marked = new ArrayList<>();
  private final Map<String, String> sames = new HashMap<>();
  private final Map<String, String> called = new HashMap<>();

  private record Marked(String key, Span span, String type, String form) {}

  MarkedMentions(String text) {
    this.text = text;
  }

  /**
   * Adds a mention, which is of no entity until something says so.
   *
   * @param form {@code name}, {@code nominal} or {@code pronoun}
   */
  void add(String key, Span span, String type, String form) {
    marked.add(new Marked(key, span, type, form));
  }

  /** An entity is behind the mention. */
  void entity(String key) {
    sames.putIfAbsent(key, key);
  }

  /** One entity is behind both. */
  void same(String key, String other) {
    entity(key);
    entity(other);
    sames.put(root(other), root(key));
  }

  /** The mention's entity goes by that name. */
  void call(String key, String name) {
    called.putIfAbsent(name, key);
  }

  private String root(String key) {
    String root = key;
    for (String next = sames.get(root);
        next != null && !next.equals(root);
        next = sames.get(root)) {
      root = next;
    }
    return root;
  }

  /** The entity behind a mention; null if there is none. */
  @Nullable String entityOf(@Nullable String key) {
    return key != null && sames.containsKey(key) ? root(key) : null;
  }

  /** The entity that goes by that name, or has a mention that is it; null if there is none. */
  @Nullable String entityCalled(@Nullable String name) {
    if (name == null) {
      return null;
    }
    String known = entityOf(called.get(name));
    return known == null
        ? first(each -> Comparison.plain(words(each)).equals(Comparison.plain(name)))
        : known;
  }

  /** The entity mentioned by exactly these words; null if there is none. */
  @Nullable String entityAt(@Nullable Span span) {
    return first(each -> each.span().equals(span));
  }

  /** The entity of the first mention among these words; null if there is none. */
  @Nullable String entityWithin(Span span) {
    return first(each -> span.contains(each.span()));
  }

  private @Nullable String first(Predicate<Marked> wanted) {
    return marked.stream()
        .filter(each -> entityOf(each.key()) != null && wanted.test(each))
        .min(Comparator.comparing(Marked::span))
        .map(each -> entityOf(each.key()))
        .orElse(null);
  }

  List<Coding.Mention> mentions() {
    return marked.stream()
        .map(
            each -> new Coding.Mention(each.span(), each.type(), each.form(), entityOf(each.key())))
        .toList();
  }

  /** For each entity its first name, or failing that its first mention. */
  Map<String, String> entities() {
    Map<String, String> names = new LinkedHashMap<>();
    for (boolean naming : new boolean[] {true, false}) {
      for (Marked each : marked) {
        String entity = entityOf(each.key());
        if (entity != null && (!naming || each.form().equals(NAME))) {
          names.putIfAbsent(entity, words(each));
        }
      }
    }
    return names;
  }

  private String words(Marked mention) {
    return text.substring(mention.span().begin(), mention.span().end());
  }
}
