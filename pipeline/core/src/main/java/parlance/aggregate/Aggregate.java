package parlance.aggregate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import parlance.io.ArticleLine;
import parlance.io.CsvWriter;
import parlance.record.RecordedArticle;
import parlance.record.RecordedOutput;

/**
 * Stances of an output, counted by fields and by period. The output is read twice: first to learn
 * who is who, and which articles are copies. What is kept grows with the number of rows, names and
 * copies, not with that of articles.
 */
public final class Aggregate {
  private final List<Field> by;
  private final Period period;
  private final Parties parties = new Parties();
  private final Stories stories = new Stories();
  private final SortedMap<Group, Counts> groups = new TreeMap<>();
  private final Map<String, SortedMap<String, Integer>> labels = new HashMap<>();

  private Aggregate(List<Field> by, Period period) {
    this.by = List.copyOf(by);
    this.period = period;
  }

  /**
   * Counts.
   *
   * @param by at least one, each once
   * @throws parlance.model.SetupException if the output cannot be read
   */
  public static Aggregate of(RecordedOutput output, List<Field> by, Period period) {
    return of(output::articles, by, period);
  }

  static Aggregate of(Supplier<Stream<RecordedArticle>> output, List<Field> by, Period period) {
    Aggregate aggregate = new Aggregate(by, period);
    try (Stream<RecordedArticle> articles = output.get()) {
      articles.forEach(
          article -> {
            aggregate.parties.meet(article);
            aggregate.stories.meet(article.line());
          });
    }
    try (Stream<RecordedArticle> articles = output.get()) {
      articles.forEach(aggregate::add);
    }
    aggregate.stories.positions().forEach(aggregate::count);
    return aggregate;
  }

  private void add(RecordedArticle article) {
    List<Position> positions = new ArrayList<>();
    for (ArticleLine.Stance stance : article.line().stances()) {
      positions.add(position(article, stance));
    }
    if (stories.isOneOfSeveral(article.line())) {
      stories.hold(article.line(), positions);
    } else {
      count(positions);
    }
  }

  private Position position(RecordedArticle article, ArticleLine.Stance stance) {
    List<Party> counted = new ArrayList<>();
    for (Field field : by) {
      counted.add(
          switch (field) {
            case HOLDER -> holder(article, stance.holder());
            case TARGET -> target(article, stance.target());
            case ISSUE -> issue(stance.target());
          });
    }
    return new Position(counted, sign(stance), stance.score(), article.line().date());
  }

  private Party holder(RecordedArticle article, ArticleLine.Holder holder) {
    ArticleLine.Entity entity = article.entity(holder.entity());
    if (entity != null) {
      return parties.of(article, entity);
    }
    return holder.begin() == null || holder.end() == null
        ? Party.NOBODY
        : Parties.ofWords(article.words(holder.begin(), holder.end()));
  }

  private Party target(RecordedArticle article, ArticleLine.Target target) {
    ArticleLine.Entity entity = article.entity(target.entity());
    return entity == null
        ? Parties.ofWords(article.words(target.begin(), target.end()))
        : parties.of(article, entity);
  }

  private static Party issue(ArticleLine.Target target) {
    String issue = target.issue();
    return issue == null
        ? Party.NOBODY
        : new Party(issue, Objects.requireNonNullElse(target.issueName(), issue));
  }

  private Position.Sign sign(ArticleLine.Stance stance) {
    boolean toIssue = by.contains(Field.ISSUE) && stance.target().issue() != null;
    String polarity = toIssue ? stance.target().issuePolarity() : stance.polarity();
    if (stance.negated()) {
      return Position.Sign.DENIED;
    } else if (polarity == null) {
      return Position.Sign.OPEN;
    }
    return polarity.equals("favor") ? Position.Sign.FAVOR : Position.Sign.AGAINST;
  }

  /** Counts what one story has. */
  private void count(List<Position> positions) {
    Set<Group> met = new HashSet<>();
    for (Position position : positions) {
      Group group = new Group(position.keys(), period.of(position.date()));
      Counts counts = groups.computeIfAbsent(group, absent -> new Counts());
      counts.add(position);
      if (met.add(group)) {
        counts.addArticle();
      }
      for (Party party : position.parties()) {
        labels
            .computeIfAbsent(party.key(), absent -> new TreeMap<>())
            .merge(party.label(), 1, Integer::sum);
      }
    }
  }

  /** How many rows there are. */
  public int rows() {
    return groups.size();
  }

  /** The names of the columns, in the order of {@link #write}. */
  public List<String> columns() {
    List<String> columns = new ArrayList<>();
    for (Field field : by) {
      columns.add(field.label());
      columns.add(field.label() + "_key");
    }
    columns.addAll(
        List.of(
            "period",
            "favor",
            "against",
            "denied",
            "open",
            "articles",
            "mean_score",
            "first_date",
            "last_date"));
    return columns;
  }

  /** Writes the rows, by key and period; articles without a date have an empty period, the last. */
  public void write(CsvWriter table) {
    groups.forEach(
        (group, counts) -> {
          List<Object> cells = new ArrayList<>();
          for (String key : group.keys()) {
            cells.add(label(key));
            cells.add(key);
          }
          cells.addAll(
              List.of(
                  group.period(),
                  counts.favor(),
                  counts.against(),
                  counts.denied(),
                  counts.open(),
                  counts.articles(),
                  counts.meanScore(),
                  Objects.requireNonNullElse(counts.first(), ""),
                  Objects.requireNonNullElse(counts.last(), "")));
          table.row(cells.toArray());
        });
  }

  /** What it is called most often; of several, the first in the alphabet. */
  private String label(String key) {
    String most = "";
    int largest = 0;
    for (Map.Entry<String, Integer> each : labels.getOrDefault(key, new TreeMap<>()).entrySet()) {
      if (each.getValue() > largest) {
        most = each.getKey();
        largest = each.getValue();
      }
    }
    return most;
  }
}
