package parlance.export;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parlance.io.ArticleLine;
import parlance.record.RecordedArticle;

/**
 * Who is for or against whom or what, over many articles. Not for several threads.
 *
 * <p>The same actor in several articles is known by the id on the user's list, else by the link to
 * Wikipedia, else by type and name; an issue by its id in the codebook; any other target by its
 * words. What is left out: near-duplicates, stances that the text denies, and those that no entity
 * holds.
 */
final class StanceNetwork {
  private static final Pattern ARTICLE = Pattern.compile("^(?:the|a|an) (?=.)");

  private final SortedMap<String, Node> nodes = new TreeMap<>();
  private final SortedMap<String, Edge> edges = new TreeMap<>();
  private int article;
  private int leftOut;

  /** What a node stands for. */
  enum Kind {
    ACTOR,
    /** Of the user's codebook. */
    ISSUE,
    /** Words that are neither. */
    PHRASE
  }

  /** Somebody or something. */
  static final class Node {
    final String key;
    final Kind kind;
    final String label;
    private final SortedMap<String, Integer> types = new TreeMap<>();
    @Nullable String link;
    @Nullable String actor;
    int held;
    int received;
    int articles;
    private int last;

    Node(String key, Kind kind, String label) {
      this.key = key;
      this.kind = kind;
      this.label = label;
    }

    /** That which most stances have, of several the first in the alphabet; null for no actor. */
    @Nullable String type() {
      return types.entrySet().stream()
          .max(
              Comparator.<Map.Entry<String, Integer>>comparingInt(Map.Entry::getValue)
                  .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
          .map(Map.Entry::getKey)
          .orElse(null);
    }

    private void meet(int article) {
      articles += last == article ? 0 : 1;
      last = article;
    }
  }

  /** All stances of one toward another. */
  static final class Edge {
    final Node holder;
    final Node target;
    int favor;
    int against;
    int articles;
    private int last;
    @Nullable String firstDate;
    @Nullable String lastDate;

    Edge(Node holder, Node target) {
      this.holder = holder;
      this.target = target;
    }

    private void add(String polarity, int article, @Nullable String date) {
      favor += polarity.equals("favor") ? 1 : 0;
      against += polarity.equals("favor") ? 0 : 1;
      articles += last == article ? 0 : 1;
      last = article;
      if (date != null) {
        firstDate = firstDate == null || date.compareTo(firstDate) < 0 ? date : firstDate;
        lastDate = lastDate == null || date.compareTo(lastDate) > 0 ? date : lastDate;
      }
    }
  }

  void add(RecordedArticle recorded) {
    article++;
    for (ArticleLine.Stance stance : recorded.line().stances()) {
      ArticleLine.Entity holder = recorded.entity(stance.holder().entity());
      if (recorded.line().duplicates() != null || stance.negated() || holder == null) {
        leftOut++;
      } else {
        add(recorded, stance, actor(holder));
      }
    }
  }

  private void add(RecordedArticle recorded, ArticleLine.Stance stance, Node holder) {
    ArticleLine.Target of = stance.target();
    String towardIssue = of.issue() == null ? null : of.issuePolarity();
    String polarity = towardIssue == null ? stance.polarity() : towardIssue;
    Node target = target(recorded, of, towardIssue != null);
    holder.held++;
    target.received++;
    holder.meet(article);
    target.meet(article);
    edges
        .computeIfAbsent(holder.key + "\n" + target.key, key -> new Edge(holder, target))
        .add(polarity, article, recorded.line().date());
  }

  private Node target(RecordedArticle recorded, ArticleLine.Target target, boolean asIssue) {
    if (asIssue) {
      String name = String.valueOf(target.issueName());
      return node("issue\t" + target.issue(), Kind.ISSUE, name);
    }
    ArticleLine.Entity entity = recorded.entity(target.entity());
    if (entity != null) {
      return actor(entity);
    }
    String words = PlainText.line(recorded.words(target.begin(), target.end()));
    String phrase = ARTICLE.matcher(words.toLowerCase(Locale.ROOT)).replaceFirst("");
    return node("phrase\t" + phrase, Kind.PHRASE, phrase);
  }

  private Node actor(ArticleLine.Entity entity) {
    String link = entity.link();
    String name = PlainText.line(entity.name());
    Node node;
    if (entity.actor() != null) {
      node = node("actor\t" + entity.actor(), Kind.ACTOR, name);
      node.actor = entity.actor();
    } else if (link != null) {
      node = node("link\t" + link, Kind.ACTOR, link.replace('_', ' '));
    } else {
      node = node("name\t" + entity.type() + "\t" + name, Kind.ACTOR, name);
    }
    node.link = link == null ? node.link : link;
    node.types.merge(entity.type(), 1, Integer::sum);
    return node;
  }

  private Node node(String key, Kind kind, String label) {
    return nodes.computeIfAbsent(key, absent -> new Node(key, kind, label));
  }

  /** In an order that depends on what they stand for alone. */
  Collection<Node> nodes() {
    return nodes.values();
  }

  /** In an order that depends on what they join alone. */
  Collection<Edge> edges() {
    return edges.values();
  }

  /** How many stances are not counted. */
  int leftOut() {
    return leftOut;
  }
}
