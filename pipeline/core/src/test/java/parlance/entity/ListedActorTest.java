package parlance.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import parlance.document.Document;
import parlance.document.Documents;
import parlance.document.Layer;
import parlance.document.MentionType;
import parlance.document.Name;
import parlance.document.Span;
import parlance.model.Models;

/** The ids of the user's list stand above what the rules would join or part. */
class ListedActorTest {
  private static final EntityStage STAGE = new EntityStage(new Models(null));

  private static String spoke(String given, String surname) {
    return """
    %s %s NNP 2 compound
    %s %s NNP 3 nsubj
    spoke speak VBD 0 root
    . . . 3 punct
    """
        .formatted(given, given, surname, surname);
  }

  private static String spoke(String name) {
    return """
    %s %s NNP 2 nsubj
    spoke speak VBD 0 root
    . . . 2 punct
    """
        .formatted(name, name);
  }

  /** The actor, type and mentions of each entity; names are given as {@code words|TYPE|actor}. */
  private static List<String> entities(List<String> names, String... sentences) {
    Document parsed = Documents.parsed(sentences);
    List<Name> found = new ArrayList<>();
    int from = 0;
    for (String name : names) {
      String[] field = name.split("\\|", -1);
      int begin = parsed.text().indexOf(field[0], from);
      from = begin + field[0].length();
      String actor = field[2].isEmpty() ? null : field[2];
      MentionType type = MentionType.valueOf(field[1]);
      found.add(new Name(new Span(begin, from), type, 0.9, null, actor));
    }
    Document done = STAGE.apply(parsed.with(Layer.NAMES, found));
    return done.entities().stream()
        .map(
            entity ->
                entity.actor()
                    + " "
                    + entity.type()
                    + " "
                    + done.mentions().stream()
                        .filter(mention -> entity.id().equals(mention.entity()))
                        .map(mention -> done.text(mention.span()))
                        .collect(Collectors.joining("|")))
        .toList();
  }

  @Test
  void allNamesOfAnActorAreOneEntityAndWhatTheRulesAddFollows() {
    assertEquals(
        List.of("P1 PERSON Jane Roe|Lantern|Roe"),
        entities(
            List.of("Jane Roe|PERSON|P1", "Lantern|PERSON|P1", "Roe|PERSON|"),
            spoke("Jane", "Roe"),
            spoke("Lantern"),
            spoke("Roe")));
  }

  @Test
  void twoActorsStayTwoEvenIfTheRulesWouldJoinThem() {
    assertEquals(
        List.of("P1 PERSON Jane Roe", "P2 PERSON Roe"),
        entities(
            List.of("Jane Roe|PERSON|P1", "Roe|PERSON|P2"), spoke("Jane", "Roe"), spoke("Roe")));
    assertEquals(
        List.of("P1 PERSON Jane Roe|Roe", "P2 PERSON Ann Roe"),
        entities(
            List.of("Jane Roe|PERSON|P1", "Ann Roe|PERSON|P2", "Roe|PERSON|P1"),
            spoke("Jane", "Roe"),
            spoke("Ann", "Roe"),
            spoke("Roe")));
  }

  @Test
  void theListsTypeIsThatOfTheEntityWhateverTheOtherNamesAre() {
    assertEquals(
        List.of("O1 ORG Roe Steel|Roe Steel|Roe Steel"),
        entities(
            List.of("Roe Steel|ORG|O1", "Roe Steel|PERSON|", "Roe Steel|PERSON|"),
            spoke("Roe", "Steel"),
            spoke("Roe", "Steel"),
            spoke("Roe", "Steel")));
  }
}
