package parlance.report;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parlance.io.ArticleLine;

/** Gives each actor, issue and phrase a number, under which all articles know it. */
final class Nodes {
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern IN_BRACKETS = Pattern.compile("(?<=\\S)_\\([^)]*\\)$");
  private static final Pattern EDGES = Pattern.compile("^[\\p{P}\\s]+|[\\p{P}\\s]+$");
  private static final Pattern DETERMINER =
      Pattern.compile("^(?:an?|the|th[ai]t|this|th[eo]se|its|his|her|their|our|my|your) ");

  private final List<Node> nodes = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  /** In the order of their numbers. */
  List<Node> all() {
    return List.copyOf(nodes);
  }

  int ofActor(String article, ArticleLine.Entity entity, boolean named) {
    if (entity.actor() != null) {
      return number("list:" + entity.actor(), Node.Kind.ACTOR, entity.name(), entity.type());
    }
    if (entity.link() != null) {
      return number("link:" + entity.link(), Node.Kind.ACTOR, title(entity), entity.type());
    }
    String plain = plain(entity.name());
    if (named && !plain.isEmpty()) {
      return number("name:" + plain, Node.Kind.ACTOR, entity.name(), entity.type());
    }
    String key = "in:" + entity.id() + ":" + article;
    return number(key, Node.Kind.UNNAMED, entity.name(), entity.type());
  }

  /** Of a holder of which no more is known than the words. */
  int ofWords(String article, String words) {
    return number("in:" + plain(words) + ":" + article, Node.Kind.UNNAMED, words, "");
  }

  @Nullable Integer ofIssue(@Nullable String id, @Nullable String name) {
    return id == null
        ? null
        : Integer.valueOf(
            number("issue:" + id, Node.Kind.ISSUE, Objects.requireNonNullElse(name, id), ""));
  }

  int ofPhrase(String words) {
    String shown = SPACE.matcher(words).replaceAll(" ").strip();
    String plain = DETERMINER.matcher(plain(shown)).replaceFirst("");
    return number("phrase:" + plain, Node.Kind.PHRASE, shown, "");
  }

  /** Of stances without a holder. */
  int ofVoice(boolean open) {
    return open
        ? number("voice:open", Node.Kind.VOICE, "left open", "")
        : number("voice:article", Node.Kind.VOICE, "the article itself", "");
  }

  private int number(String key, Node.Kind kind, String name, String type) {
    Integer known = numbers.get(key);
    if (known != null) {
      return known;
    }
    int number = nodes.size();
    numbers.put(key, number);
    nodes.add(new Node(key, kind, name, type));
    return number;
  }

  private static String title(ArticleLine.Entity entity) {
    String link = Objects.requireNonNull(entity.link());
    return IN_BRACKETS.matcher(link).replaceFirst("").replace('_', ' ');
  }

  private static String plain(String words) {
    String folded = Normalizer.normalize(words, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return SPACE.matcher(EDGES.matcher(folded).replaceAll("")).replaceAll(" ");
  }
}
