package parlance.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Whose a name is that is not the same word for word, on sentences parsed by hand. */
final class NameRulesTest {

  /** Somebody or something "won", under a name of a type, after a title if there is one. */
  private static String won(String type, String title, String... words) {
    StringBuilder lines = new StringBuilder();
    int size = words.length + (title.isEmpty() ? 0 : 1);
    if (!title.isEmpty()) {
      lines.append(
          "%s %s NNP %d compound\n"
              .formatted(title, title.toLowerCase(java.util.Locale.ROOT), size));
    }
    for (int i = 0; i < words.length; i++) {
      boolean last = i == words.length - 1;
      lines.append(
          "%s %s NNP %d %s %s%s\n"
              .formatted(
                  words[i],
                  words[i],
                  last ? size + 1 : size,
                  last ? "nsubj" : "compound",
                  i > 0 ? "+" : "",
                  type));
    }
    return lines + "won win VBD 0 root\n. . . %d punct".formatted(size + 1);
  }

  private static String person(String... words) {
    return won("PERSON", "", words);
  }

  private static String body(String... words) {
    return won("ORG", "", words);
  }

  @Test
  void theSurnameOfTwoIsHersWhomTheArticleIsAbout() {
    Actors actors =
        Actors.of(
            person("Roe"),
            person("Jane", "Roe"),
            person("Roe"),
            person("Jane", "Roe"),
            person("Peter", "Roe"),
            person("Roe"));
    assertEquals("Roe|Jane Roe|Roe|Jane Roe|Roe", actors.together("Jane Roe"));
    assertEquals("Peter Roe", actors.together("Peter Roe"));
  }

  @Test
  void theSurnameOfTwoIsHisWhomCourtesyTitlesMean() {
    Actors actors =
        Actors.of(
            person("Jane", "Roe"),
            person("Peter", "Roe"),
            won("PERSON", "Mr.", "Roe"),
            won("PERSON", "Mr.", "Roe"),
            won("PERSON", "Mr.", "Roe"),
            person("Roe"));
    assertEquals("Jane Roe", actors.together("Jane Roe"));
    assertEquals("Peter Roe|Roe|Roe|Roe|Roe", actors.together("Peter Roe"));
  }

  @Test
  void theTitleTellsWhichOfTwoIsMeant() {
    Actors actors =
        Actors.of(
            person("Jane", "Roe"),
            person("Jane", "Roe"),
            won("PERSON", "Mayor", "Peter", "Roe"),
            won("PERSON", "Mayor", "Roe"));
    assertEquals("Jane Roe|Jane Roe", actors.together("Jane Roe"));
    assertEquals("Peter Roe|Roe", actors.together("Peter Roe"));
  }

  @Test
  void aSlipOfThePenIsTheSamePerson() {
    Actors actors =
        Actors.of(person("Kristin", "Rohmer"), person("Kristen", "Rohmer"), person("Rhomer"));
    assertEquals("Kristin Rohmer|Kristen Rohmer|Rhomer", actors.together("Rhomer"));
  }

  @Test
  void namesThatAreMerelyAlikeAreTwo() {
    assertFalse(MisspeltNameRule.isSlip(List.of("dean"), List.of("mary", "bean")));
    assertFalse(MisspeltNameRule.isSlip(List.of("rohmers"), List.of("mary", "rohmer")));
    assertFalse(MisspeltNameRule.isSlip(List.of("martin", "rohmer"), List.of("marion", "rohmer")));
    assertTrue(MisspeltNameRule.isSlip(List.of("rohmer"), List.of("mary", "rhomer")));
    Actors siblings = Actors.of(person("Michael", "Roe"), person("Michelle", "Roe"));
    assertEquals("Michael Roe", siblings.together("Michael Roe"));
  }

  @Test
  void theEndOfALongerNameIsItsShortForm() {
    Actors actors =
        Actors.of(body("Jane", "Roe", "Harbour", "Fund"), body("Harbour", "Fund"), body("Fund"));
    assertEquals("Jane Roe Harbour Fund|Harbour Fund|Fund", actors.together("Fund"));
  }

  @Test
  void aPlaceInALongerNameIsNotItsShortForm() {
    Actors actors =
        Actors.of(
            body("Bank", "of", "Norland"),
            won("GPE", "", "South", "Norland"),
            won("GPE", "", "Norland"));
    assertEquals("Norland", actors.together("Norland"));
  }

  @Test
  void theEndOfTwoLongerNamesIsNeithers() {
    Actors actors =
        Actors.of(
            body("Ostwick", "Harbour", "Fund"),
            body("Norland", "Harbour", "Fund"),
            body("Harbour", "Fund"));
    assertEquals("Harbour Fund", actors.together("Harbour Fund"));
  }

  @Test
  void aCountrysAbbreviationIsNoUniversitys() {
    Actors actors = Actors.of(body("University", "of", "Scarsdale"), won("GPE", "", "US"));
    assertEquals("US", actors.together("US"));
  }

  private static String bracketed(String acronym) {
    return """
        Workers Workers NNP 2 compound ORG
        Party Party NNP 6 nsubj +ORG
        ( ( -LRB- 4 punct
        %s %s NNP 2 appos ORG
        ) ) -RRB- 4 punct
        won win VBD 0 root
        . . . 6 punct
        """
        .formatted(acronym, acronym);
  }

  @Test
  void anAcronymInBracketsMayBeInAnotherLanguage() {
    assertEquals("Workers Party|PTN", Actors.of(bracketed("PTN")).together("PTN"));
    assertEquals("UK", Actors.of(bracketed("UK")).together("UK"));
  }
}
