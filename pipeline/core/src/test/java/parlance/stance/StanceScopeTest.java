package parlance.stance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static parlance.document.Documents.parsed;
import static parlance.stance.StanceCases.assertStance;
import static parlance.stance.StanceCases.only;
import static parlance.stance.StanceCases.quoted;
import static parlance.stance.StanceCases.stances;

import org.junit.jupiter.api.Test;
import parlance.document.Document;
import parlance.document.Stance;
import parlance.document.Stance.Modality;
import parlance.document.Stance.Polarity;
import parlance.model.Models;
import parlance.stage.Stage;
import parlance.stage.StageOptions;

/** What a refusal, a question, a doubt or a demand around a word makes of its stance. */
class StanceScopeTest {
  private final Stage stage = new StanceTaggerFactory().create(StageOptions.NONE, new Models(null));

  @Test
  void refusingToEndorseSomebodyIsAgainstThem() {
    Document document =
        parsed(
            """
            Keller Keller NNP 2 nsubj
            refused refuse VBD 0 root
            to to TO 4 mark
            endorse endorse VB 2 xcomp
            Reed Reed NNP 4 obj
            . . . 2 punct
            """);
    Stance stance = only(stances(stage, document, "Keller", "Reed"));
    assertStance(document, stance, "e1", Polarity.AGAINST, "Reed");
    assertFalse(stance.negated());
  }

  @Test
  void refusingToCondemnIsNoStanceForIt() {
    Document document =
        parsed(
            """
            Keller Keller NNP 2 nsubj
            refused refuse VBD 0 root
            to to TO 4 mark
            condemn condemn VB 2 xcomp
            the the DT 6 det
            raid raid NN 4 obj
            . . . 2 punct
            """);
    Stance stance = only(stances(stage, document, "Keller"));
    assertStance(document, stance, "e1", Polarity.AGAINST, "the raid");
    assertTrue(stance.negated());
  }

  @Test
  void whatIsOnlyAskedIsPossibleAndCountsForLess() {
    Document asked =
        parsed(
            """
            It it PRP 3 nsubj
            is be VBZ 3 cop
            unclear unclear JJ 0 root
            whether whether IN 6 mark
            Keller Keller NNP 6 nsubj
            backs back VBZ 3 ccomp
            the the DT 8 det
            plan plan NN 6 obj
            . . . 3 punct
            """);
    Document told =
        parsed(
            """
            Keller Keller NNP 2 nsubj
            backs back VBZ 0 root
            the the DT 4 det
            plan plan NN 2 obj
            . . . 2 punct
            """);
    Stance stance = only(stances(stage, asked, "Keller"));
    assertEquals(Modality.POSSIBLE, stance.modality());
    assertTrue(stance.score() < only(stances(stage, told, "Keller")).score());
  }

  @Test
  void whoMustResignIsOpposedBySpeaker() {
    Document document =
        parsed(
            """
            Reed Reed NNP 2 nsubj
            said say VBD 0 root
            Keller Keller NNP 5 nsubj
            must must MD 5 aux
            resign resign VB 2 ccomp
            . . . 2 punct
            """);
    Document quoted = quoted(document, "Keller must resign", "Reed", "e1");
    Stance stance = only(stances(stage, quoted, "Reed", "Keller"));
    assertStance(document, stance, "e1", Polarity.AGAINST, "Keller");
  }

  @Test
  void whatMustEndIsOpposedAndNotFavoured() {
    Document document =
        parsed(
            """
            Reed Reed NNP 2 nsubj
            said say VBD 0 root
            the the DT 4 det
            siege siege NN 6 nsubj
            must must MD 6 aux
            end end VB 2 ccomp
            . . . 2 punct
            """);
    Stance stance =
        only(stances(stage, quoted(document, "the siege must end", "Reed", "e1"), "Reed"));
    assertStance(document, stance, "e1", Polarity.AGAINST, "the siege");
  }

  @Test
  void notThinkingThatSomethingShouldBeDoneIsAgainstIt() {
    Document document =
        parsed(
            """
            Reed Reed NNP 2 nsubj
            said say VBD 0 root
            he he PRP 6 nsubj
            did do VBD 6 aux
            not not RB 6 advmod
            think think VB 2 ccomp
            they they PRP 9 nsubj
            should should MD 9 aux
            sign sign VB 6 ccomp
            the the DT 11 det
            treaty treaty NN 9 obj
            . . . 2 punct
            """);
    Document quoted =
        quoted(document, "he did not think they should sign the treaty", "Reed", "e1");
    Stance stance = only(stances(stage, quoted, "Reed"));
    assertStance(document, stance, "e1", Polarity.AGAINST, "sign the treaty");
  }

  @Test
  void wantingSomethingGoneIsNotWantingIt() {
    Document document =
        parsed(
            """
            Keller Keller NNP 2 nsubj
            wants want VBZ 0 root
            the the DT 4 det
            siege siege NN 2 obj
            lifted lift VBN 2 xcomp
            . . . 2 punct
            """);
    Stance stance = only(stances(stage, document, "Keller"));
    assertStance(document, stance, "e1", Polarity.FAVOR, "the siege lifted");
  }
}
