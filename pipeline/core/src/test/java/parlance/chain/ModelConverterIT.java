package parlance.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.util.SortedMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parlance.model.Models;

class ModelConverterIT {

  @ParameterizedTest
  @ValueSource(strings = {"default", "opennlp"})
  void whatWasConvertedHasTheHashesOfTheModelsThemselves(String chain) throws IOException {
    ChainPlan plan = ChainPlan.of(ChainSpec.read(chain), StageCatalog.installed());
    Chain.load(plan).close();
    SortedMap<String, String> hashes = plan.models().hashes();
    Models themselves = new Models(null);
    for (String model : hashes.keySet()) {
      themselves.open(model).close();
    }
    assertEquals(themselves.hashes(), hashes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"name-crfs.bin", "parser.bin", "tagger.bin", "language-detector.bin"})
  void theBuildHasConverted(String made) {
    ClassLoader loader = Models.class.getClassLoader();
    assertNotNull(loader.getResource("parlance/converted/" + made));
    assertNotNull(loader.getResource("parlance/converted/" + made + ".origins"));
  }
}
