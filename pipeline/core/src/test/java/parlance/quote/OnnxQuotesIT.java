package parlance.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import parlance.model.Models;
import parlance.stage.Stage;
import parlance.stage.StageContract;
import parlance.stage.StageOptions;

/** The contract of every stage: one loaded network for many threads, the same output each time. */
final class OnnxQuotesIT extends StageContract {
  @Override
  protected Stage create() {
    return new OnnxQuotesFactory().create(StageOptions.NONE, new Models(null));
  }

  @Test
  void namesTheModelsThatItLoads() {
    OnnxQuotesFactory factory = new OnnxQuotesFactory();
    Models models = new Models(null);
    factory.create(StageOptions.NONE, models).close();
    assertEquals(models.hashes().keySet(), new TreeSet<>(factory.models(StageOptions.NONE)));
  }
}
