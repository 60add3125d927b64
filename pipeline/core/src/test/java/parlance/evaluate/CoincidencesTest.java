package parlance.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoincidencesTest {

  /** The values of each unit; a point is none. */
  private static List<List<String>> units(String... coders) {
    List<List<String>> units = new ArrayList<>();
    for (int i = 0; i < coders[0].length(); i++) {
      List<String> values = new ArrayList<>();
      for (String coder : coders) {
        if (coder.charAt(i) != '.') {
          values.add(coder.substring(i, i + 1));
        }
      }
      units.add(values);
    }
    return units;
  }

  /** The examples of sections A, B and C of Krippendorff's paper of 2011, with their results. */
  @ParameterizedTest
  @CsvSource({
    "0.095, 0100000010, 1110010000, , ",
    "0.692, aabbdcccedda, babbbccceddd, , ",
    "0.743, 123321412..., 1233224125.3, .3332342251., 12332441251."
  })
  void krippendorffsExamplesComeOutAsPrinted(
      double alpha, String one, String two, String three, String four) {
    String[] coders =
        three == null ? new String[] {one, two} : new String[] {one, two, three, four};
    assertEquals(alpha, Coincidences.of(units(coders)).alpha(), 0.0005);
  }

  /** What the package krippendorff 0.9 for Python gives. */
  @ParameterizedTest
  @CsvSource({
    "0.846860643185, cb-aa-ac-a-baa--aba--a-ab-a---aba-bc-b-a,"
        + " cb-aa-a.-a-baa--bba--a-ab-a---.ca-bacb-a",
    "0.616568583069, -ab-cb-a-cac-cbcb---cb-bb-bb--caac-cb-c-,"
        + " ccb-cb-.-caabcbcb--aba-bb-bb--caa-bbb-cc"
  })
  void anotherProgramGivesTheSame(double alpha, String one, String two) {
    assertEquals(alpha, Coincidences.of(units(one, two)).alpha(), 1e-12);
  }

  @Test
  void articlesAddedUpAreOneLongArticle() {
    Coincidences whole = Coincidences.of(units("aabbddcccedd", "babbbdcccedd"));
    Coincidences parts =
        Coincidences.of(units("aabbd", "babbb"))
            .plus(Coincidences.of(units("dcccedd", "dcccedd")), 1);
    assertEquals(whole.alpha(), parts.alpha(), 1e-12);
    Coincidences twice = Coincidences.of(units("abab", "abbb"));
    assertEquals(
        Coincidences.of(units("abababab", "abbbabbb")).alpha(),
        Coincidences.NONE.plus(twice, 2).alpha(),
        1e-12);
  }

  @Test
  void whatNeverVariesHasNoAlpha() {
    assertTrue(Double.isNaN(Coincidences.of(units("aaaa", "aaaa")).alpha()));
    assertTrue(Double.isNaN(Coincidences.NONE.alpha()));
    assertEquals(1, Coincidences.of(units("abab", "abab")).alpha(), 1e-12);
    assertTrue(Coincidences.of(units("abab", "baba")).alpha() < 0);
  }
}
