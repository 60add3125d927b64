package parlance.quote;

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
}
