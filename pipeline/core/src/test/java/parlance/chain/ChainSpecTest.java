package parlance.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import parlance.document.Layer;
import parlance.model.SetupException;
import parlance.stage.StageOptions;

class ChainSpecTest {
  @TempDir Path folder;

  private ChainSpec read(String yaml) {
    try {
      return ChainSpec.read(Files.writeString(folder.resolve("c.yaml"), yaml).toString());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  @Test
  void stagesAndTheirOptionsAreRead() {
    ChainSpec spec =
        read("name: mine\nstages:\n  - stage: a\n  - stage: b\n    options: {x: f.yaml, y: 0.5}\n");
    StageOptions options = new StageOptions(Map.of("x", "f.yaml", "y", "0.5"));
    assertEquals(
        new ChainSpec(
            "mine",
            folder.toAbsolutePath(),
            List.of(new ChainSpec.Step("a", StageOptions.NONE), new ChainSpec.Step("b", options))),
        spec);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name: x                                        | no stages",
        "name: x\\nstages: []                           | no stages",
        "stages: [{stage: a}]                           | no name",
        "name: x\\nstages: [{options: {}}]              | no stage",
        "name: x\\nstages: [{stage: a, option: {}}]     | unknown entry option",
        "name: x\\nstages: [{stage: a, options: {b: [1]}}] | not one value",
        "name: x\\nname: y\\nstages: [{stage: a}]       | Duplicate",
        "name: [x                                       | line 1",
        "just words                                     | not a mapping"
      })
  void whatIsMalformedIsSaid(String yaml, String complaint) {
    String message =
        assertThrows(SetupException.class, () -> read(yaml.replace("\\n", "\n"))).getMessage();
    assertTrue(message.contains("c.yaml") && message.contains(complaint), message);
  }

  @Test
  void aChainFileThatIsNotThereIsSaid() {
    String message =
        assertThrows(SetupException.class, () -> ChainSpec.read("nowhere.yaml")).getMessage();
    assertTrue(message.contains("no chain file nowhere.yaml"), message);
  }

  static List<String> bundled() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("../../models/chain"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".yaml"))
          .map(name -> name.substring(0, name.length() - ".yaml".length()))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("bundled")
  void theChainsThatParlanceBringsAlongFitTogether(String name) {
    ChainPlan plan = ChainPlan.of(ChainSpec.read(name), StageCatalog.installed());
    List<Layer<?>> provided =
        plan.steps().stream()
            .<Layer<?>>flatMap(step -> step.description().provides().stream())
            .toList();
    assertTrue(provided.containsAll(List.of(Layer.QUOTES, Layer.STANCES)), provided::toString);
    assertEquals(name, plan.name());
  }

  @Test
  void settingAnOptionKeepsTheOthersOfItsStage() {
    StageOptions given = new StageOptions(Map.of("table", "mine.yaml", "min-score", "0.5"));
    ChainSpec spec = new ChainSpec("mine", null, List.of(new ChainSpec.Step("calibration", given)));
    assertEquals(
        Map.of("table", "mine.yaml", "min-score", "0.9"),
        spec.with("calibration", "min-score", "0.9").steps().get(0).options().values());
  }

  @Test
  void aStagePutLastThatTheChainHasKeepsItsOtherOptions() {
    StageOptions own = new StageOptions(Map.of("file", "a.yaml", "embedding", "no"));
    StageOptions added = new StageOptions(Map.of("file", "b.yaml"));
    ChainSpec chain = new ChainSpec("test", null, List.of(new ChainSpec.Step("codebook", own)));
    assertEquals(
        Map.of("file", "b.yaml", "embedding", "no"),
        chain.withLast(new ChainSpec.Step("codebook", added)).steps().get(0).options().values());
  }
}
