package parlance.stance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static parlance.document.Documents.mention;
import static parlance.document.Documents.parsed;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import parlance.document.Document;
import parlance.document.Entity;
import parlance.document.Layer;
import parlance.document.Mention;
import parlance.document.MentionType;
import parlance.document.PairScore;
import parlance.document.PairScore.Party;
import parlance.document.Stance;
import parlance.document.Stance.Polarity;
import parlance.model.Models;
import parlance.stage.Stage;
import parlance.stage.StageContract;
import parlance.stage.StageException;
import parlance.stage.StageOptions;

/** What becomes of rules' stances where a model has read the same pairs. */
class WeighedStancesTest extends StageContract {
  private static final String PRAISED =
      """
      Keller Keller NNP 2 nsubj
      praised praise VBD 0 root
      Reed Reed NNP 2 obj
      . . . 2 punct
      """;
  private static final String MET =
      """
      Keller Keller NNP 2 nsubj
      met meet VBD 0 root
      Reed Reed NNP 2 obj
      . . . 2 punct
      """;

  @Override
  protected Stage create() {
    return new WeighedStancesFactory().create(StageOptions.NONE, new Models(null));
  }

  @Test
  void aReadingThatAgreesConfirmsARule() throws StageException {
    assertEquals("verb:praise/object", only(stances(PRAISED, 0.1, 0)).by());
    assertEquals("verb:praise/object+onnx", only(stances(PRAISED, 0.9, 0)).by());
  }

  @Test
  void aReadingOfTheOppositeSignLeavesNothing() throws StageException {
    assertEquals(List.of(), stances(PRAISED, 0.05, 0.9));
  }

  @Test
  void whatTheModelAloneSeesIsAddedWhereItIsSure() throws StageException {
    Stance stance = only(stances(MET, 0.02, 0.95));
    assertEquals(Polarity.AGAINST, stance.polarity());
    assertEquals(PairEvidence.PAIR, stance.by());
    assertEquals(0.95, stance.score());
    assertEquals(List.of(), stances(MET, 0.2, 0.4));
  }

  private List<Stance> stances(String sentence, double favor, double against)
      throws StageException {
    Document document = parsed(sentence);
    List<Mention> mentions = new ArrayList<>();
    List<Entity> entities = new ArrayList<>();
    for (String name : List.of("Keller", "Reed")) {
      String number = Integer.toString(mentions.size() + 1);
      mentions.add(
          mention(
              document, "m" + number, name, MentionType.PERSON, Mention.Form.NAME, "e" + number));
      entities.add(
          new Entity("e" + number, name, MentionType.PERSON, null, null, List.of("m" + number)));
    }
    PairScore score =
        new PairScore(
            new Party("e1", mentions.get(0).span()),
            new Party("e2", mentions.get(1).span()),
            null,
            favor,
            against);
    Document ruled =
        new StanceTaggerFactory()
            .create(StageOptions.NONE, new Models(null))
            .apply(
                document
                    .with(Layer.MENTIONS, mentions)
                    .with(Layer.ENTITIES, entities)
                    .with(Layer.QUOTES, List.of()));
    return stage.apply(ruled.with(Layer.PAIR_SCORES, List.of(score))).stances();
  }

  private static Stance only(List<Stance> stances) {
    assertEquals(1, stances.size(), stances.toString());
    return stances.get(0);
  }
}
