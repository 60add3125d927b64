package parlance.sentiment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import parlance.model.Models;
import parlance.stage.Stage;
import parlance.stage.StageContract;
import parlance.stage.StageOptions;

/** The contract of every stage: one loaded network for many threads, the same scores each time. */
final class OnnxSentimentIT extends StageContract {
  @Override
  protected Stage create() {
    return new OnnxSentimentFactory().create(StageOptions.NONE, new Models(null));
  }

  @Test
  void namesTheModelsThatItLoads() {
    OnnxSentimentFactory factory = new OnnxSentimentFactory();
    Models models = new Models(null);
    factory.create(StageOptions.NONE, models).close();
    assertEquals(models.hashes().keySet(), new TreeSet<>(factory.models(StageOptions.NONE)));
  }
}
