package parlance.io;

import java.util.List;
import parlance.document.Document;
import parlance.document.Documents;
import parlance.document.Entity;
import parlance.document.Layer;
import parlance.document.Mention;
import parlance.document.MentionType;
import parlance.document.Quote;
import parlance.document.Span;
import parlance.document.Stance;

/** A document with every layer, built by hand. */
public final class Spoken {
  private Spoken() {}

  /** 🕊 “No,” said Anna Beck, the mayor. “Never a tunnel.” */
  public static Document document() {
    Document document =
        Documents.parsed(
            """
            🕊 🕊 NN 6 dep
            “ “ `` 3 punct
            No no UH 6 ccomp
            , , , 3 punct
            ” ” '' 3 punct
            said say VBD 0 root
            Anna Anna NNP 8 compound
            Beck Beck NNP 6 nsubj
            , , , 8 punct
            the the DT 11 det
            mayor mayor NN 8 appos
            . . . 6 punct
            """,
            """
            “ “ `` 4 punct
            Never never RB 4 advmod
            a a DT 4 det
            tunnel tunnel NN 0 root
            . . . 4 punct
            ” ” '' 4 punct
            """);
    List<Mention> mentions =
        List.of(
            Documents.mention(
                document, "m1", "Anna Beck", MentionType.PERSON, Mention.Form.NAME, "e1"));
    Span second = Documents.span(document, "“Never a tunnel.”");
    Quote quote =
        new Quote(
            "q1",
            Quote.Type.DIRECT,
            List.of(Documents.span(document, "“No,”"), second),
            Documents.span(document, "said"),
            Documents.span(document, "Anna Beck, the mayor"),
            "e1",
            Quote.SourceKind.NAMED,
            0.123456,
            "hand");
    Stance.Issue issue =
        new Stance.Issue("T1", "A tunnel", Stance.Polarity.AGAINST, 0.91239, "lemma");
    Stance stance =
        new Stance(
            "s1",
            new Stance.Holder("e1", Documents.span(document, "Anna Beck")),
            new Stance.Target(null, issue, Documents.span(document, "a tunnel")),
            Stance.Polarity.AGAINST,
            List.of(Documents.span(document, "Never a tunnel")),
            "q1",
            null,
            false,
            Stance.Modality.ASSERTED,
            0.5,
            "hand");
    Stance own =
        new Stance(
            "s2",
            new Stance.Holder(null, null),
            new Stance.Target("e1", null, Documents.span(document, "Anna Beck")),
            Stance.Polarity.FAVOR,
            List.of(Documents.span(document, "Never a tunnel")),
            null,
            "e1",
            true,
            Stance.Modality.FUTURE,
            1,
            "hand");
    return document
        .with(Layer.MENTIONS, mentions)
        .with(
            Layer.ENTITIES,
            List.of(
                new Entity("e1", "Anna Beck", MentionType.PERSON, "mayor", null, List.of("m1"))))
        .with(Layer.QUOTES, List.of(quote))
        .with(Layer.STANCES, List.of(stance, own))
        .warn("nothing is wrong");
  }
}
