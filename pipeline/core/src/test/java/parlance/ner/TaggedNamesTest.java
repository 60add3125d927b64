package parlance.ner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parlance.model.Models;
import parlance.model.SetupException;
import parlance.stage.Stage;
import parlance.stage.StageContract;
import parlance.stage.StageOptions;

final class TaggedNamesTest extends StageContract {
  private final TaggedNamesFactory factory = new TaggedNamesFactory();

  @Override
  protected Stage create() {
    return factory.create(new StageOptions(Map.of("crfs", "0")), new Models(null));
  }

  @Test
  void loadsNoCrfWhereItHasNoWeight() {
    Models models = new Models(null);
    StageOptions heads = new StageOptions(Map.of("crfs", "0"));
    factory.create(heads, models).close();
    List<String> named = factory.models(heads);
    assertEquals(new TreeSet<>(named), models.hashes().keySet());
    assertTrue(Collections.disjoint(CrfPair.MODELS, named));
    assertTrue(factory.models(StageOptions.NONE).containsAll(CrfPair.MODELS));
  }

  @ParameterizedTest
  @CsvSource({"conll,-1", "crfs,-0.1", "worldwide,NaN", "heads,2"})
  void nonsenseIsRefusedBeforeTheFirstArticle(String option, String value) {
    StageOptions options = new StageOptions(Map.of(option, value));
    assertThrows(SetupException.class, () -> factory.create(options, new Models(null)));
  }
}
