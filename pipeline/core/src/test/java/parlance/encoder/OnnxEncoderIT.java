package parlance.encoder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import parlance.model.Models;
import parlance.stage.Stage;
import parlance.stage.StageContract;
import parlance.stage.StageOptions;

/** The contract of every stage: one loaded network for many threads, the same scores each time. */
final class OnnxEncoderIT extends StageContract {
  @Override
  protected int pieces() {
    return 300;
  }

  @Override
  protected Stage create() {
    return new OnnxEncoderFactory().create(StageOptions.NONE, new Models(null));
  }

  @Test
  void namesTheModelsThatItLoads() {
    OnnxEncoderFactory factory = new OnnxEncoderFactory();
    Models models = new Models(null);
    factory.create(StageOptions.NONE, models).close();
    assertEquals(models.hashes().keySet(), new TreeSet<>(factory.models(StageOptions.NONE)));
  }
}
