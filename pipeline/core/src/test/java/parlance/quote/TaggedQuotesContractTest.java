package parlance.quote;

import parlance.model.Models;
import parlance.stage.Stage;
import parlance.stage.StageContract;
import parlance.stage.StageOptions;

final class TaggedQuotesContractTest extends StageContract {
  @Override
  protected Stage create() {
    return new TaggedQuotesFactory().create(StageOptions.NONE, new Models(null));
  }
}
