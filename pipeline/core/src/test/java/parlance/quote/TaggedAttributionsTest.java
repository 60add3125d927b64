package parlance.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import parlance.document.Document;
import parlance.document.Documents;
import parlance.document.Layer;
import parlance.document.Span;
import parlance.model.Models;
import parlance.quote.TaggedSpan.Role;

/** What becomes of tagged spans; words are numbered from 0. */
final class TaggedAttributionsTest {
  private static final RuledAttributions RULES =
      new RuledAttributions(CueLexicon.read(new Models(null)));

  private static final String REPORT =
      """
      Mara Mara NNP 2 compound
      Lindt Lindt NNP 3 nsubj
      said say VBD 0 root
      that that IN 9 mark
      , , , 9 punct
      if if IN 7 mark
      asked ask VBN 9 advcl
      , , , 9 punct
      sailed sail VBD 3 ccomp
      . . . 3 punct
      """;

  private static final String ACCOUNT =
      """
      According accord VBG 4 case
      to to IN 1 fixed
      the the DT 4 det
      harbour harbour NN 8 obl
      , , , 8 punct
      Mara Mara NNP 7 compound
      Lindt Lindt NNP 8 nsubj
      said say VBD 0 root
      that that IN 12 mark
      the the DT 11 det
      bridge bridge NN 12 nsubj
      fell fall VBD 8 ccomp
      . . . 8 punct
      """;

  @Test
  void aContentBeginsAfterThatAndTheCommaBehindIt() {
    TaggedSpan[] spans = {
      span(Role.SOURCE, 0, 2, 2), span(Role.CUE, 2, 3, 2), span(Role.CONTENT, 3, 9, 2)
    };
    assertEquals(List.of("Mara Lindt | said | if asked, sailed"), found(REPORT, false, spans));
    assertEquals(List.of("Mara Lindt | said | that, if asked, sailed"), found(REPORT, true, spans));
  }

  @Test
  void whatNoCueAnchorsIsNoAttribution() {
    assertEquals(
        List.of(),
        found(
            REPORT,
            false,
            span(Role.SOURCE, 0, 2, Scene.NONE),
            span(Role.CONTENT, 5, 9, Scene.NONE)));
  }

  @Test
  void aCueWithoutContentIsNoAttribution() {
    assertEquals(
        List.of(), found(REPORT, false, span(Role.SOURCE, 0, 2, 2), span(Role.CUE, 2, 3, 2)));
  }

  @Test
  void aWordThatOnlyLinksIsNoContent() {
    assertEquals(
        List.of(), found(REPORT, false, span(Role.CUE, 2, 3, 2), span(Role.CONTENT, 5, 6, 2)));
  }

  @Test
  void anArticleAloneIsNoSource() {
    assertEquals(
        List.of(
            "the harbour | According to | Mara Lindt said that the bridge fell",
            "- | said | the bridge fell"),
        found(
            ACCOUNT,
            false,
            span(Role.SOURCE, 2, 3, 7),
            span(Role.CUE, 7, 8, 7),
            span(Role.CONTENT, 9, 12, 7)));
  }

  @Test
  void theReportInsideAnAccountIsTheRules() {
    assertEquals(
        List.of(
            "the harbour | According to | Mara Lindt said that the bridge fell",
            "Mara Lindt | said | the bridge fell"),
        found(
            ACCOUNT,
            false,
            span(Role.CUE, 0, 2, 0),
            span(Role.SOURCE, 2, 4, 0),
            span(Role.CONTENT, 5, 12, 0)));
  }

  @Test
  void theAccountAroundAReportIsTheRules() {
    assertEquals(
        List.of(
            "the harbour | According to | Mara Lindt said that the bridge fell",
            "Mara Lindt | said | the bridge fell"),
        found(
            ACCOUNT,
            false,
            span(Role.SOURCE, 5, 7, 7),
            span(Role.CUE, 7, 8, 7),
            span(Role.CONTENT, 8, 12, 7)));
  }

  @Test
  void anUtteranceThatTheTaggerMissesIsTheRules() {
    String uttered =
        """
        “ " `` 3 punct
        We we PRP 3 nsubj
        sailed sail VBD 6 ccomp
        , , , 6 punct
        ” " '' 6 punct
        said say VBD 0 root
        Lindt Lindt NNP 6 nsubj
        . . . 6 punct
        """;
    assertEquals(List.of("Lindt | said | “We sailed,”"), found(uttered, false));
  }

  @Test
  void aSourceBeginsWithItsParagraph() {
    String heading = "#\nPort port NN 2 compound\nAnsel Ansel NNP 0 root\n--\n¶\n";
    assertEquals(
        List.of("Mara Lindt | said | if asked, sailed"),
        found(
            heading + REPORT,
            false,
            span(Role.SOURCE, 1, 4, 4),
            span(Role.CUE, 4, 5, 4),
            span(Role.CONTENT, 5, 11, 4)));
  }

  @Test
  void aConjunctionThatLeadsOnIsNoContent() {
    String joined = REPORT.replace(". . . 3 punct", "and and CC 9 cc\n. . . 3 punct");
    assertEquals(
        List.of("- | said | if asked, sailed"),
        found(joined, false, span(Role.CUE, 2, 3, 2), span(Role.CONTENT, 3, 10, 2)));
  }

  private static List<String> found(String sentences, boolean keepsThat, TaggedSpan... spans) {
    Document document =
        Documents.parsed(sentences.split("\n--\n"))
            .with(Layer.MENTIONS, List.of())
            .with(Layer.ENTITIES, List.of());
    return new TaggedAttributions(any -> List.of(spans), RULES, keepsThat)
        .find(new Scene(document)).stream().map(candidate -> line(document, candidate)).toList();
  }

  private static String line(Document document, Candidate candidate) {
    return Stream.concat(
            Stream.of(candidate.source(), candidate.cue()), candidate.content().stream())
        .map((Span span) -> span == null ? "-" : document.text(span))
        .reduce((one, other) -> one + " | " + other)
        .orElseThrow();
  }

  private static TaggedSpan span(Role role, int first, int end, int anchor) {
    return new TaggedSpan(role, first, end, anchor, 1);
  }
}
