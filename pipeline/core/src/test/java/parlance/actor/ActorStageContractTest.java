package parlance.actor;

import java.nio.file.Path;
import parlance.stage.Stage;
import parlance.stage.StageContract;

final class ActorStageContractTest extends StageContract {

  @Override
  protected Stage create() {
    return ActorStageTest.stage(Path.of("src/test/resources/parlance/actor/actors.csv"));
  }
}
