package parlance.stage;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import parlance.document.Dependency;
import parlance.document.Document;
import parlance.document.Layer;
import parlance.document.Mention;
import parlance.document.MentionType;
import parlance.document.Name;
import parlance.document.Quote;
import parlance.document.Span;

class DocumentRulesTest {
  private static final Set<Layer<?>> ALL =
      Set.of(
          Layer.LANGUAGE,
          Layer.SENTENCES,
          Layer.TOKENS,
          Layer.DEPENDENCIES,
          Layer.NAMES,
          Layer.MENTIONS,
          Layer.ENTITIES,
          Layer.QUOTES);

  private final Document sound = CrudeDocuments.of("a", Texts.news().get(0), ALL);

  @Test
  void crudeDocumentsKeepTheRules() {
    Random random = new Random(1);
    for (int i = 0; i < 200; i++) {
      DocumentRules.check(CrudeDocuments.of("a" + i, Texts.random(random), ALL));
    }
  }

  @Test
  void aSpanBeyondTheTextIsFound() {
    breaks(sound.with(Layer.NAMES, List.of(name(0, sound.text().length() + 1))));
  }

  @Test
  void aSpanThatEndsInABlankIsFound() {
    breaks(sound.with(Layer.NAMES, List.of(name(0, "Prime ".length()))));
  }

  @Test
  void aSpanThatCutsACharacterIsFound() {
    Document dove = CrudeDocuments.of("a", "🕊", Set.of());
    breaks(dove.with(Layer.NAMES, List.of(name(0, 1))));
  }

  @Test
  void aCircleOfDependenciesIsFound() {
    List<Dependency> circle = new ArrayList<>(sound.dependencies());
    circle.set(0, new Dependency(1, "dep"));
    circle.set(1, new Dependency(0, "dep"));
    breaks(sound.with(Layer.DEPENDENCIES, circle));
  }

  @Test
  void aMentionOfAnEntityThatIsNotThereIsFound() {
    Mention stray =
        new Mention("m1", new Span(0, 5), MentionType.PERSON, Mention.Form.NAME, "e99", 1);
    breaks(sound.with(Layer.MENTIONS, List.of(stray)).with(Layer.ENTITIES, List.of()));
  }

  @Test
  void aSpeakerThatIsNotThereIsFound() {
    Quote quote =
        new Quote(
            "q1",
            Quote.Type.DIRECT,
            List.of(new Span(0, 5)),
            null,
            null,
            "e99",
            Quote.SourceKind.NAMED,
            1,
            "hand");
    breaks(sound.with(Layer.QUOTES, List.of(quote)));
  }

  private static Name name(int begin, int end) {
    return new Name(new Span(begin, end), MentionType.PERSON, 1);
  }

  private static void breaks(Document document) {
    assertThrows(AssertionError.class, () -> DocumentRules.check(document));
  }
}
