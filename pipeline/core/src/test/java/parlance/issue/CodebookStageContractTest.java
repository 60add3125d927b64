package parlance.issue;

import parlance.stage.Stage;
import parlance.stage.StageContract;

final class CodebookStageContractTest extends StageContract {

  @Override
  protected Stage create() {
    return CodebookStageTest.stage("yes");
  }
}
