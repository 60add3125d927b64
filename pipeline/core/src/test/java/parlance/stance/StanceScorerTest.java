package parlance.stance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static parlance.document.Documents.mention;
import static parlance.document.Documents.parsed;
import static parlance.document.Documents.span;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parlance.document.Document;
import parlance.document.Entity;
import parlance.document.Layer;
import parlance.document.Mention.Form;
import parlance.document.MentionType;
import parlance.document.Stance;
import parlance.document.Stance.Holder;
import parlance.document.Stance.Modality;
import parlance.document.Stance.Polarity;
import parlance.document.Stance.Target;
import parlance.stance.StanceScorer.Mark;
import parlance.stance.StanceScorer.Verdict;

/**
 * A wrong stance must not pass for a right one, nor a right one for wrong because of its wording.
 */
class StanceScorerTest {
  private static final String CODED =
      "test\ttune\tcore\tAda Keller\tlifting the ban | against:the ban\tissue\tfavor\tfalse"
          + "\tasserted|past\tReed\tbacked lifting the ban";

  private final Document document =
      parsed(
              """
              Keller Keller NNP 2 nsubj
              backed back VBD 0 root
              lifting lift VBG 2 xcomp
              the the DT 5 det
              ban ban NN 3 obj
              on on IN 7 case
              cars car NNS 5 nmod
              . . . 2 punct
              """,
              """
              Reed Reed NNP 2 nsubj
              left leave VBD 0 root
              them they PRP 2 obj
              . . . 2 punct
              """)
          .with(Layer.QUOTES, List.of());

  @Test
  void aPositionIsGivenByAnyOfItsWordings() {
    assertEquals(List.of(Verdict.GIVEN), verdicts(stance("lifting", Polarity.FAVOR, false)));
    assertEquals(List.of(Verdict.GIVEN), verdicts(stance("the ban", Polarity.AGAINST, false)));
    assertEquals(
        List.of(Verdict.GIVEN), verdicts(stance("the ban on cars", Polarity.AGAINST, false)));
  }

  @Test
  void aSignThatDoesNotFitItsWordsIsWrongAndThePositionMissed() {
    List<Verdict> wrong = List.of(Verdict.WRONG_SIGN, Verdict.MISSED);
    assertEquals(wrong, verdicts(stance("the ban", Polarity.FAVOR, false)));
    assertEquals(wrong, verdicts(stance("lifting the ban", Polarity.AGAINST, false)));
    assertEquals(wrong, verdicts(stance("lifting the ban", Polarity.FAVOR, true)));
  }

  @Test
  void anotherHolderOrTargetIsWrong() {
    Stance right = stance("lifting the ban", Polarity.FAVOR, false);
    assertEquals(List.of(Verdict.WRONG_HOLDER, Verdict.MISSED), verdicts(of(right, "e2", "Reed")));
    assertEquals(List.of(Verdict.UNRESOLVED, Verdict.MISSED), verdicts(of(right, null, "them")));
    assertEquals(
        List.of(Verdict.WRONG_TARGET, Verdict.MISSED),
        verdicts(stance("cars", Polarity.FAVOR, false)));
    Stance articles =
        new Stance(
            "s1",
            new Holder(null, null),
            right.target(),
            Polarity.FAVOR,
            right.evidence(),
            null,
            null,
            false,
            Modality.ASSERTED,
            1,
            "test");
    assertEquals(List.of(Verdict.WRONG_HOLDER, Verdict.MISSED), verdicts(articles));
  }

  @Test
  void theSamePositionElsewhereIsNotThisOne() {
    Stance right = stance("lifting the ban", Polarity.FAVOR, false);
    Stance elsewhere =
        new Stance(
            "s1",
            right.holder(),
            right.target(),
            Polarity.FAVOR,
            List.of(span(document, "left")),
            null,
            null,
            false,
            Modality.ASSERTED,
            1,
            "test");
    assertEquals(List.of(Verdict.SPURIOUS, Verdict.MISSED), verdicts(elsewhere));
  }

  @Test
  void aPositionCountsOnceAndAnOptionalOneNotAtAll() {
    Stance once = stance("lifting the ban", Polarity.FAVOR, false);
    Stance again = stance("the ban", Polarity.AGAINST, false);
    assertEquals(List.of(Verdict.GIVEN, Verdict.PASSED), verdicts(once, again));
    assertEquals(
        List.of(Verdict.PASSED), verdicts(CODED.replace("core", "optional"), document(once)));
    assertEquals(List.of(), verdicts(CODED.replace("core", "optional"), document()));
  }

  @Test
  void aReporterIsAsCodedIfHeIsNamedSo() {
    StanceScorer scorer = new StanceScorer(document());
    Stance plain = stance("lifting the ban", Polarity.FAVOR, false);
    assertEquals(false, scorer.isReportedAsCoded(GoldStance.row(CODED), plain));
    assertEquals(true, scorer.isReportedAsCoded(GoldStance.row(CODED.replace("Reed", "-")), plain));
  }

  @Test
  void evidenceThatIsNotInTheArticleOnceIsRefused() {
    String coded = CODED.replace("backed lifting the ban", "a");
    Document one = document(stance("the ban", Polarity.FAVOR, false));
    assertThrows(IllegalArgumentException.class, () -> verdicts(coded, one));
  }

  @Test
  void theCodedArticlesAreFifteenAndSevenOfThemAreHeld() throws IOException {
    List<GoldStance> all = GoldStance.read("seeds-gold.tsv");
    assertEquals(15, all.stream().map(GoldStance::article).distinct().count());
    assertEquals(
        7, all.stream().filter(row -> !row.tuned()).map(GoldStance::article).distinct().count());
  }

  private List<Verdict> verdicts(Stance... stances) {
    return verdicts(CODED, document(stances));
  }

  private static List<Verdict> verdicts(String coded, Document document) {
    return new StanceScorer(document)
        .score(List.of(GoldStance.row(coded))).stream().map(Mark::verdict).toList();
  }

  private Document document(Stance... stances) {
    return document
        .with(
            Layer.MENTIONS,
            List.of(
                mention(document, "m1", "Keller", MentionType.PERSON, Form.NAME, "e1"),
                mention(document, "m2", "Reed", MentionType.PERSON, Form.NAME, "e2")))
        .with(
            Layer.ENTITIES,
            List.of(
                new Entity("e1", "Ada Keller", MentionType.PERSON, null, null, List.of("m1")),
                new Entity("e2", "Reed", MentionType.PERSON, null, null, List.of("m2"))))
        .with(Layer.STANCES, List.of(stances));
  }

  private Stance stance(String target, Polarity polarity, boolean negated) {
    return of(target, polarity, negated, "e1", "Keller", null);
  }

  private Stance of(Stance stance, @Nullable String holder, String words) {
    return of(
        document.text(stance.target().span()),
        stance.polarity(),
        stance.negated(),
        holder,
        words,
        stance.reporter());
  }

  private Stance of(
      String target,
      Polarity polarity,
      boolean negated,
      @Nullable String holder,
      String words,
      @Nullable String reporter) {
    return new Stance(
        "s1",
        new Holder(holder, span(document, words)),
        new Target(null, null, span(document, target)),
        polarity,
        List.of(span(document, "backed")),
        null,
        reporter,
        negated,
        Modality.ASSERTED,
        1,
        "test");
  }
}
