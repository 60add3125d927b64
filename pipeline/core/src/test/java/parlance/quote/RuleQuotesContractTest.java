package parlance.quote;

import parlance.model.Models;
import parlance.stage.Stage;
import parlance.stage.StageContract;
import parlance.stage.StageOptions;

final class RuleQuotesContractTest extends StageContract {
  @Override
  protected Stage create() {
    return new RuleQuotesFactory().create(StageOptions.NONE, new Models(null));
  }
}
