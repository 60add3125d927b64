package parlance.stance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static parlance.document.Documents.mention;
import static parlance.document.Documents.span;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parlance.document.Document;
import parlance.document.Entity;
import parlance.document.Layer;
import parlance.document.Mention;
import parlance.document.MentionType;
import parlance.document.Quote;
import parlance.document.Stance;
import parlance.document.Stance.Polarity;
import parlance.stage.Stage;

/** Documents with actors and quotes for the tests of the stance rules, and what they find. */
final class StanceCases {
  private StanceCases() {}

  static List<Stance> stances(Stage stage, Document document, String... people) {
    List<Mention> mentions = new ArrayList<>();
    List<Entity> entities = new ArrayList<>();
    for (int i = 1; i <= people.length; i++) {
      String person = people[i - 1];
      mentions.add(
          mention(document, "m" + i, person, MentionType.PERSON, Mention.Form.NAME, "e" + i));
      entities.add(new Entity("e" + i, person, MentionType.PERSON, null, null, List.of("m" + i)));
    }
    Document ready = document.with(Layer.MENTIONS, mentions).with(Layer.ENTITIES, entities);
    try {
      return stage
          .apply(ready.has(Layer.QUOTES) ? ready : ready.with(Layer.QUOTES, List.of()))
          .stances();
    } catch (parlance.stage.StageException refused) {
      throw new AssertionError(refused);
    }
  }

  static Document quoted(
      Document document, String content, String source, @Nullable String speaker) {
    Quote quote =
        new Quote(
            "q1",
            Quote.Type.INDIRECT,
            List.of(span(document, content)),
            span(document, "said"),
            span(document, source),
            speaker,
            speaker == null ? Quote.SourceKind.UNKNOWN : Quote.SourceKind.NAMED,
            1,
            "by hand");
    return document.with(Layer.QUOTES, List.of(quote));
  }

  static Stance only(List<Stance> stances) {
    assertEquals(1, stances.size(), stances.toString());
    return stances.get(0);
  }

  static void assertStance(
      Document document, Stance stance, String holder, Polarity polarity, String target) {
    assertEquals(holder, stance.holder().entity(), stance.toString());
    assertEquals(polarity, stance.polarity(), stance.toString());
    assertEquals(target, document.text(stance.target().span()));
  }
}
