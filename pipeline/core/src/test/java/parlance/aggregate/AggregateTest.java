package parlance.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parlance.io.ArticleLine;
import parlance.io.CsvWriter;
import parlance.record.RecordedArticle;

class AggregateTest {
  private static final String TEXT = "Ana Marr. The harbour plan. She backs it.";

  /** An article whose one mention is a name, unless the entity's name is in lower case. */
  private static final class Story {
    private final String id;
    private final String date;
    private final String copyOf;
    private final List<ArticleLine.Entity> entities = new ArrayList<>();
    private final List<ArticleLine.Mention> mentions = new ArrayList<>();
    private final List<ArticleLine.Stance> stances = new ArrayList<>();

    Story(String id, String date, String copyOf) {
      this.id = id;
      this.date = date;
      this.copyOf = copyOf;
    }

    Story entity(String entity, String name, String type, String link, String actor) {
      String form = Character.isLowerCase(name.charAt(0)) ? "nominal" : "name";
      String mention = "m" + (mentions.size() + 1);
      mentions.add(new ArticleLine.Mention(mention, 0, 3, type, form, entity, 1, null));
      entities.add(new ArticleLine.Entity(entity, name, type, null, link, actor, List.of(mention)));
      return this;
    }

    Story stance(String holder, String polarity, double score) {
      return stance(
          holder,
          new ArticleLine.Target(null, null, null, null, null, null, 10, 26),
          polarity,
          score);
    }

    Story stance(String holder, ArticleLine.Target target, String polarity, double score) {
      stances.add(
          new ArticleLine.Stance(
              "s" + stances.size(),
              new ArticleLine.Holder(holder, holder == null ? null : 0, holder == null ? null : 3),
              target,
              polarity.replace("not ", ""),
              List.of(new ArticleLine.Stretch(0, 26)),
              null,
              null,
              polarity.startsWith("not "),
              "asserted",
              score,
              "rule"));
      return this;
    }

    RecordedArticle article() {
      return new RecordedArticle(
          new ArticleLine(
              1,
              id,
              "0",
              id,
              date,
              null,
              null,
              null,
              copyOf,
              "en",
              "codepoint",
              TEXT,
              List.of(),
              List.of(),
              List.of(),
              mentions,
              entities,
              List.of(),
              stances));
    }
  }

  private static Story marr(String id, String date, String copyOf) {
    return new Story(id, date, copyOf).entity("e1", "Ana Marr", "PERSON", null, null);
  }

  private static List<String> rows(List<Field> by, Period period, Story... stories)
      throws IOException {
    List<RecordedArticle> articles = new ArrayList<>();
    for (Story story : stories) {
      articles.add(story.article());
    }
    Collections.shuffle(articles, new Random(stories.length));
    StringWriter out = new StringWriter();
    Aggregate aggregate = Aggregate.of(articles::stream, by, period);
    try (CsvWriter table = new CsvWriter(out, aggregate.columns())) {
      aggregate.write(table);
    }
    List<String> lines = out.toString().lines().toList();
    return lines.subList(1, lines.size());
  }

  @Test
  void stancesAreCountedByWhoAndWhatAndWhen() throws IOException {
    assertEquals(
        List.of(
            "Ana Marr,person:ana marr,harbour plan,words:harbour plan,2024-01,2,1,0,0,2,0.8,"
                + "2024-01-19,2024-01-30",
            "Ana Marr,person:ana marr,harbour plan,words:harbour plan,2024-02,0,0,1,0,1,0.7,"
                + "2024-02-01,2024-02-01",
            "Ana Marr,person:ana marr,harbour plan,words:harbour plan,,0,1,0,0,1,0.9,,"),
        rows(
            List.of(Field.HOLDER, Field.TARGET),
            Period.MONTH,
            marr("a", "2024-01-30", null).stance("e1", "favor", 0.7).stance("e1", "against", 0.8),
            marr("b", "2024-01-19", null).stance("e1", "favor", 0.9),
            marr("c", "2024-02-01", null).stance("e1", "not favor", 0.7),
            marr("d", null, null).stance("e1", "against", 0.9)));
  }

  @Test
  void copiesOfAStoryCountOnceAndWhatOnlyTheyHaveCountsToo() throws IOException {
    assertEquals(
        List.of(
            "Ana Marr,person:ana marr,2024-01-01,1,0,0,0,1,0.7,2024-01-01,2024-01-01",
            "Ana Marr,person:ana marr,2024-01-02,0,1,0,0,1,0.8,2024-01-02,2024-01-02"),
        rows(
            List.of(Field.HOLDER),
            Period.DAY,
            marr("a", "2024-01-01", null).stance("e1", "favor", 0.7),
            marr("b", "2024-01-02", "a").stance("e1", "favor", 0.9).stance("e1", "against", 0.8),
            marr("c", "2024-01-03", "a").stance("e1", "favor", 0.9).stance("e1", "against", 0.9)));
  }

  @Test
  void oneActorIsNotSplitAndTwoAreNotJoined() throws IOException {
    assertEquals(
        List.of(
            "Norland,actor:G-1,2024,2,0,0,0,2,1.0,2024-01-01,2024-01-01",
            "Ana Marr,link:Ana_Marr,2024,1,0,0,0,1,1.0,2024-01-01,2024-01-01",
            "White House,link:White_House,2024,2,0,0,0,2,1.0,2024-01-01,2024-01-01",
            "officials,name:officials@f,2024,1,0,0,0,1,1.0,2024-01-01,2024-01-01",
            "Ana  Marr,person:ana marr,2024,2,0,0,0,2,1.0,2024-01-01,2024-01-01",
            "Reed,person:reed@a,2024,1,0,0,0,1,1.0,2024-01-01,2024-01-01",
            "Reed,person:reed@b,2024,1,0,0,0,1,1.0,2024-01-01,2024-01-01"),
        rows(
            List.of(Field.HOLDER),
            Period.YEAR,
            held("a", "Reed", "PERSON", null, null),
            held("b", "Reed", "PERSON", null, null),
            held("c", "White House", "ORG", "White_House", null),
            held("d", "the White House", "LOC", null, null),
            held("d2", "Norland", "GPE", "Norland", null),
            held("e", "Norland", "GPE", "Norland", "G-1"),
            held("f", "officials", "ORG", null, null),
            held("g", "Ana Marr", "PERSON", null, null),
            held("h", "Ana  Marr", "PERSON", null, null),
            held("i", "Ana Marr", "PERSON", "Ana_Marr", null)));
  }

  private static Story held(String id, String name, String type, String link, String actor) {
    return new Story(id, "2024-01-01", null)
        .entity("e1", name, type, link, actor)
        .stance("e1", "favor", 1);
  }

  @Test
  void ofAnIssueThePolarityTowardItCounts() throws IOException {
    Story story = marr("a", "2024-01-01", null).stance("e1", "favor", 0.5);
    for (String toward : new String[] {"against", null}) {
      ArticleLine.Target target =
          new ArticleLine.Target(null, "P1", "The plan", toward, 0.9, "lemma", 10, 26);
      story.stance("e1", target, "favor", 1);
    }
    assertEquals(
        List.of(
            ",,2024-01,1,0,0,0,1,0.5,2024-01-01,2024-01-01",
            "The plan,P1,2024-01,0,1,0,1,1,1.0,2024-01-01,2024-01-01"),
        rows(List.of(Field.ISSUE), Period.MONTH, story));
  }

  @ParameterizedTest
  @CsvSource({
    "DAY, 2024-01-19, 2024-01-19",
    "WEEK, 2024-01-19, 2024-W03",
    "WEEK, 2024-12-30, 2025-W01",
    "WEEK, 2021-01-03, 2020-W53",
    "MONTH, 2024-01-19, 2024-01",
    "YEAR, 2024-01-19, 2024"
  })
  void periods(Period period, String date, String name) {
    assertEquals(name, period.of(date));
  }
}
