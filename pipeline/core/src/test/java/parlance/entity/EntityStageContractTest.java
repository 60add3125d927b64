package parlance.entity;

import parlance.model.Models;
import parlance.stage.Stage;
import parlance.stage.StageContract;
import parlance.stage.StageOptions;

final class EntityStageContractTest extends StageContract {

  @Override
  protected Stage create() {
    return new EntityStageFactory().create(StageOptions.NONE, new Models(null));
  }
}
