package parlance.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import parlance.document.Document;
import parlance.document.Documents;
import parlance.document.Layer;
import parlance.quote.TaggedSpan.Role;

final class QuoteBordersTest {
  private static final Document DOCUMENT =
      Documents.parsed(
              """
              “ " `` 3 punct
              We we PRP 3 nsubj
              sailed sail VBD 7 ccomp
              home home RB 3 advmod
              , , , 7 punct
              ” " '' 7 punct
              said say VBD 0 root
              Lindt Lindt NNP 7 nsubj
              . . . 7 punct
              """,
              """
              “ " `` 3 punct
              Nobody nobody NN 3 nsubj
              sank sink VBD 0 root
              . . . 3 punct
              ” " '' 3 punct
              """)
          .with(Layer.MENTIONS, List.of())
          .with(Layer.ENTITIES, List.of());

  private static final TaggedSpan CUE = span(Role.CUE, 6, 7);

  private final Scene scene = new Scene(DOCUMENT);

  @Test
  void marksGoWithTheWordsInsideThem() {
    assertEquals(List.of("“We sailed home,”"), borders(span(Role.CONTENT, 1, 4)));
  }

  @Test
  void anUtteranceMostOfWhichIsContentIsContentAsAWhole() {
    assertEquals(List.of("“We sailed home,”"), borders(span(Role.CONTENT, 2, 6)));
  }

  @Test
  void oneWordOfAnUtteranceIsNotTheWhole() {
    assertEquals(List.of("sailed"), borders(span(Role.CONTENT, 2, 3)));
  }

  @Test
  void whatAnotherSpanClaimsStays() {
    TaggedSpan content = span(Role.CONTENT, 2, 6);
    QuoteBorders borders = new QuoteBorders(scene, List.of(span(Role.SOURCE, 1, 2), content, CUE));
    assertEquals(List.of("sailed home,”"), texts(borders, content));
  }

  @Test
  void piecesThatTouchAreOne() {
    TaggedSpan first = span(Role.CONTENT, 1, 3);
    TaggedSpan second = span(Role.CONTENT, 3, 5);
    QuoteBorders borders = new QuoteBorders(scene, List.of(first, second, CUE));
    assertEquals(List.of("“We sailed home,”"), texts(borders, first, second));
  }

  @Test
  void aPieceThatGrowsOverOthersTakesThemIn() {
    TaggedSpan first = span(Role.CONTENT, 1, 2);
    TaggedSpan second = span(Role.CONTENT, 2, 3);
    TaggedSpan third = span(Role.CONTENT, 3, 6);
    QuoteBorders borders = new QuoteBorders(scene, List.of(first, second, third, CUE));
    assertEquals(List.of("“We sailed home,”"), texts(borders, first, second, third));
  }

  @Test
  void unquotedWordsBelowAHeadingAreNotItsContent() {
    Document document =
        Documents.parsed(
                """
                #
                Doubts doubt NNS 0 root
                """,
                """
                ¶
                Nobody nobody NN 2 nsubj
                sank sink VBD 0 root
                . . . 2 punct
                """)
            .with(Layer.MENTIONS, List.of())
            .with(Layer.ENTITIES, List.of());
    TaggedSpan cue = new TaggedSpan(Role.CUE, 0, 1, 0, 1);
    TaggedSpan content = new TaggedSpan(Role.CONTENT, 1, 3, 0, 1);
    QuoteBorders borders = new QuoteBorders(new Scene(document), List.of(cue, content));
    assertEquals(List.of(), borders.of(List.of(content), cue));
  }

  private List<String> borders(TaggedSpan content) {
    return texts(new QuoteBorders(scene, List.of(content, CUE)), content);
  }

  private static List<String> texts(QuoteBorders borders, TaggedSpan... pieces) {
    return borders.of(List.of(pieces), CUE).stream().map(DOCUMENT::text).toList();
  }

  private static TaggedSpan span(Role role, int first, int end) {
    return new TaggedSpan(role, first, end, 6, 1);
  }
}
