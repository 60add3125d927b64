package parlance.stance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static parlance.document.Documents.parsed;
import static parlance.stance.StanceCases.assertStance;
import static parlance.stance.StanceCases.only;
import static parlance.stance.StanceCases.quoted;
import static parlance.stance.StanceCases.stances;

import java.util.List;
import org.junit.jupiter.api.Test;
import parlance.document.Document;
import parlance.document.Stance;
import parlance.document.Stance.Modality;
import parlance.document.Stance.Polarity;
import parlance.model.Models;
import parlance.stage.Stage;
import parlance.stage.StageContract;
import parlance.stage.StageOptions;

/** What becomes of holder, target, sign and circumstances, on trees built by hand. */
class StanceTaggerTest extends StageContract {

  @Override
  protected Stage create() {
    return new StanceTaggerFactory().create(StageOptions.NONE, new Models(null));
  }

  @Test
  void rejectingCallsIsAgainstWhatTheCallersAreFor() {
    Document document =
        parsed(
            """
            Keller Keller NNP 2 nsubj
            rejected reject VBD 0 root
            calls call NNS 2 obj
            from from IN 5 case
            Reed Reed NNP 3 nmod
            to to TO 7 mark
            close close VB 3 acl
            the the DT 9 det
            harbour harbour NN 7 obj
            . . . 2 punct
            """);
    List<Stance> stances = stances(stage, document, "Keller", "Reed");
    assertEquals(2, stances.size());
    assertStance(document, stances.get(0), "e1", Polarity.AGAINST, "close the harbour");
    assertStance(document, stances.get(1), "e2", Polarity.FAVOR, "close the harbour");
  }

  @Test
  void thePassiveTurnsHolderAndTargetRound() {
    Document document =
        parsed(
            """
            Reed Reed NNP 3 nsubj:pass
            was be VBD 3 aux:pass
            criticised criticise VBN 0 root
            by by IN 5 case
            Keller Keller NNP 3 obl
            . . . 3 punct
            """);
    Stance stance = only(stances(stage, document, "Reed", "Keller"));
    assertStance(document, stance, "e2", Polarity.AGAINST, "Reed");
    assertEquals("e1", stance.target().entity());
  }

  @Test
  void whatIsDeniedIsMarkedAndNotTurnedRound() {
    Document document =
        parsed(
            """
            Keller Keller NNP 4 nsubj
            did do VBD 4 aux
            not not RB 4 advmod
            reject reject VB 0 root
            the the DT 6 det
            plan plan NN 4 obj
            . . . 4 punct
            """);
    Stance stance = only(stances(stage, document, "Keller"));
    assertTrue(stance.negated());
    assertStance(document, stance, "e1", Polarity.AGAINST, "the plan");
  }

  @Test
  void readinessUnderAConditionIsConditional() {
    Document document =
        parsed(
            """
            Keller Keller NNP 3 nsubj
            is be VBZ 3 cop
            ready ready JJ 0 root
            to to TO 5 mark
            sign sign VB 3 xcomp
            the the DT 7 det
            treaty treaty NN 5 obj
            as as IN 9 case
            part part NN 5 obl
            of of IN 12 case
            a a DT 12 det
            deal deal NN 9 nmod
            . . . 3 punct
            """);
    Stance stance = only(stances(stage, document, "Keller"));
    assertEquals(Modality.CONDITIONAL, stance.modality());
    assertEquals(Polarity.FAVOR, stance.polarity());
  }

  @Test
  void aClaimAboutSomebodyElsesPositionNamesItsReporter() {
    Document document =
        parsed(
            """
            Reed Reed NNP 2 nsubj
            said say VBD 0 root
            Keller Keller NNP 4 nsubj
            rejected reject VBD 2 ccomp
            the the DT 6 det
            plan plan NN 4 obj
            . . . 2 punct
            """);
    Stance stance =
        only(
            stances(
                stage,
                quoted(document, "Keller rejected the plan", "Reed", "e1"),
                "Reed",
                "Keller"));
    assertStance(document, stance, "e2", Polarity.AGAINST, "the plan");
    assertEquals("e1", stance.reporter());
    assertEquals("q1", stance.quote());
  }

  @Test
  void aSpeakersOwnRefusalHasNoReporter() {
    Document document =
        parsed(
            """
            Reed Reed NNP 2 nsubj
            said say VBD 0 root
            we we PRP 6 nsubj
            will will MD 6 aux
            not not RB 6 advmod
            accept accept VB 2 ccomp
            the the DT 8 det
            plan plan NN 6 obj
            . . . 2 punct
            """);
    List<Stance> stances =
        stances(stage, quoted(document, "we will not accept the plan", "Reed", "e1"), "Reed");
    for (Stance stance : stances) {
      assertEquals("e1", stance.holder().entity());
      assertEquals(Polarity.AGAINST, stance.polarity());
      assertNull(stance.reporter());
    }
    assertTrue(!stances.isEmpty());
  }

  @Test
  void whatASpeakerSaysCannotBeHadWithoutIsFavoured() {
    Document document =
        parsed(
            """
            Reed Reed NNP 2 nsubj
            said say VBD 0 root
            there there EX 5 expl
            is be VBZ 2 ccomp
            no no DT 6 det
            peace peace NN 4 nsubj
            without without IN 9 case
            a a DT 9 det
            treaty treaty NN 6 nmod
            . . . 2 punct
            """);
    Stance stance =
        only(
            stances(
                stage,
                quoted(document, "there is no peace without a treaty", "Reed", "e1"),
                "Reed"));
    assertStance(document, stance, "e1", Polarity.FAVOR, "a treaty");
  }

  @Test
  void whatShouldNotBeDoneIsOpposedByItsSpeakerAndNotByItsSubject() {
    Document document =
        parsed(
            """
            Reed Reed NNP 2 nsubj
            said say VBD 0 root
            Keller Keller NNP 6 nsubj
            should should MD 6 aux
            not not RB 6 advmod
            reject reject VB 2 ccomp
            the the DT 8 det
            plan plan NN 6 obj
            . . . 2 punct
            """);
    Stance stance =
        only(
            stances(
                stage,
                quoted(document, "Keller should not reject the plan", "Reed", "e1"),
                "Reed",
                "Keller"));
    assertStance(document, stance, "e1", Polarity.AGAINST, "reject the plan");
  }

  @Test
  void aSpeakerWhoIsNotKnownHoldsNothing() {
    Document document =
        parsed(
            """
            He he PRP 2 nsubj
            said say VBD 0 root
            the the DT 4 det
            plan plan NN 6 nsubj
            is be VBZ 6 cop
            unacceptable unacceptable JJ 2 ccomp
            . . . 2 punct
            """);
    Document quoted = quoted(document, "the plan is unacceptable", "He", null);
    assertEquals(List.of(), stances(stage, quoted));
  }

  @Test
  void whatAnOpinionPieceSaysShouldBeDoneIsItsAuthorsPosition() {
    Stance stance = only(stances(stage, demand("Opinion")));
    assertEquals(new Stance.Holder(null, null), stance.holder());
    assertEquals(Polarity.FAVOR, stance.polarity());
    assertEquals("author:should", stance.by());
  }

  @Test
  void newsHasNoPositionOfItsOwn() {
    assertEquals(List.of(), stances(stage, demand("Monday")));
  }

  private static Document demand(String heading) {
    return parsed(
        "#\n" + heading + " " + heading + " NN 0 root",
        """
        ¶
        The the DT 2 det
        city city NN 4 nsubj
        must must MD 4 aux
        keep keep VB 0 root
        the the DT 6 det
        trains train NNS 4 obj
        . . . 4 punct
        """);
  }
}
