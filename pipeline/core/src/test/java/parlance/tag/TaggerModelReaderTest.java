package parlance.tag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaggerModelReaderTest {
  private final TaggerFile file = new TaggerFile();

  TaggerModelReaderTest() {
    file.openTags.addAll(List.of("NN", "VBD", "VBN", "VB", "VBP"));
    file.closedTags.add("DT");
  }

  @Test
  void readsWhatIsKnownOfWords() throws IOException {
    file.dictionary.put("the", Map.of("DT", 5));
    file.dictionary.put("naïve", Map.of("NN", 4));
    file.dictionary.put("cut", Map.of("NN", 3, "VBN", 9));
    TaggerModel model = file.read();
    assertEquals(new KnownTags(List.of(6), "DT", false), model.knownTags("the"));
    assertEquals(new KnownTags(List.of(0), "NN", true), model.knownTags("naïve"));
    assertEquals("VBN", model.knownTags("cut").mostFrequent());
    assertTrue(model.knownTags("cut").candidates().containsAll(List.of(0, 1, 2)));
    assertTrue(model.knownTags("The").unseen());
    assertEquals(5, model.knownTags("The").candidates().size());
    assertEquals("7", model.clusters().of("BERLIN"));
    assertEquals("null", model.clusters().of("Bern"));
    assertTrue(model.endsCompany("Co."));
    assertFalse(model.endsCompany("co."));
  }

  @Test
  void readsTheWeightOfEachFeature() throws IOException {
    file.weigh(Template.WORD, "cut", "NN", 1.5);
    file.weigh(Template.WORD, "cut", "DT", -2);
    file.weigh(Template.SUFFIX, "t", "VBD", 0.25);
    FeatureWeights weights = file.read().weights();
    double[] scores = new double[7];
    weights.add(weights.row(Template.WORD, "cut"), scores);
    weights.add(weights.row(Template.SUFFIX, 1, "t"), scores);
    weights.add(weights.row(Template.SUFFIX, 2, "t"), scores);
    weights.add(weights.row(Template.WORD, "t"), scores);
    assertEquals(List.of(1.5, 0.25, 0.0, 0.0, 0.0, 0.0, -2.0), boxed(scores));
  }

  private static List<Double> boxed(double[] numbers) {
    return Arrays.stream(numbers).boxed().toList();
  }

  @ParameterizedTest
  @CsvSource({
    "arch, 'left3words,suffix(3)'",
    "lang, german",
    "approximate, 1.0",
    "wordFunction, ''",
    "minWordsLockTags, 3"
  })
  void refusesTaggersThatWorkInOtherWays(String setting, String value) {
    file.settings.setProperty(setting, value);
    assertTrue(assertThrows(IOException.class, file::read).getMessage().contains(setting));
  }

  @Test
  void refusesWhatIsNoTaggerAndOneThatIsCutShort() {
    file.weigh(Template.WORD, "cut", "NN", 1.5);
    byte[] whole = file.bytes();
    for (int length = 0; length < whole.length; length += 7) {
      byte[] part = Arrays.copyOf(whole, length);
      assertThrows(IOException.class, () -> TaggerModelReader.read(part));
    }
    byte[] text = "no tagger, but some text".getBytes(StandardCharsets.UTF_8);
    assertThrows(IOException.class, () -> TaggerModelReader.read(text));
  }

  @Test
  void refusesFeaturesOfTagsThatItDoesNotHave() {
    file.weigh(Template.WORD, "cut", "XYZ", 1);
    assertThrows(IOException.class, file::read);
  }

  @Test
  void refusesFeaturesThatComeTwiceOrOutOfOrder() {
    file.weigh(Template.WORD, "cut", "NN", 1);
    file.weigh(Template.WORD, "cuts", "NN", 1);
    file.weigh(Template.WORD, "cut", "DT", 1);
    assertThrows(IOException.class, file::read);
    TaggerFile other = new TaggerFile();
    other.weigh(Template.WORD, "cut", ".$$.", 1);
    other.weigh(Template.WORD_BEFORE, "cut", ".$$.", 1);
    assertThrows(IOException.class, other::read);
  }
}
