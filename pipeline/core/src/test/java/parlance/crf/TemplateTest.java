package parlance.crf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "###|C; ALWAYS; []",
        "#<an#|C; LETTERS; [<an]",
        "####|C; LETTERS; [##]",
        "foo-PW-WORD|C; WORD; [foo-PW]",
        "-PW|C; WORD_BEFORE; []",
        "PSEQ|CpC; LINK; []",
        "12-7-PSEQpcDS|CpC; LINK_CLUSTERS; [12, 7]",
        "said...Xxx-PW_CTYPE|C; WORD_BEFORE_SHAPE; [said, Xxx]",
        "Xx...xx...dd-PCNTYPE|C; SHAPES_AROUND; [Xx, xx, dd]"
      })
  void readsWhatCoreNlpSpells(String feature, Template template, String parts) {
    assertEquals(template, Template.of(feature));
    List<List<String>> readings = template.readings(feature);
    assertEquals(1, readings.size());
    assertEquals(parts, readings.get(0).toString());
  }

  @Test
  void readsInEveryWayWhatIsNotClear() {
    assertEquals(
        List.of(List.of("", "-a"), List.of("-", "a")),
        Template.LINK_WORDS.readings("--a-PSEQW2|CpC"));
    assertEquals(
        Set.of(List.of("", ".", "x"), List.of("", "", ".x"), List.of(".", "", "x")),
        new HashSet<>(Template.SHAPES_AROUND.readings(".......x-PCNTYPE|C")));
  }

  @ParameterizedTest
  @CsvSource({"the-TAG|C", "WORD|C", "'x-WORD|CpC'", "''"})
  void knowsNoOtherFeatures(String feature) {
    assertNull(Template.of(feature));
  }

  @Test
  void noTwoFeaturesShareAKey() {
    Set<Long> keys = new HashSet<>();
    int most = Template.MOST_PARTS - 1;
    List<Integer> numbers = List.of(0, 1, 2, most - 1, most);
    int count = 0;
    for (Template template : Template.values()) {
      for (int first : numbers) {
        for (int second : numbers) {
          for (int third : numbers) {
            keys.add(template.key(first, second, third));
            count++;
          }
        }
      }
    }
    assertEquals(count, keys.size());
  }
}
