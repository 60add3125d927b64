package parlance.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Param;
import parlance.chain.ChainSpec;

class StageBenchmarkTest {
  @Test
  void hasTheStagesOfTheDefaultChain() throws NoSuchFieldException {
    Param stages = StageBenchmark.class.getDeclaredField("stage").getAnnotation(Param.class);
    assertEquals(
        ChainSpec.read(ChainSpec.DEFAULT).steps().stream().map(ChainSpec.Step::stage).toList(),
        List.of(stages.value()));
  }
}
