package parlance.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

/** Country, government and nationality under their names, on sentences parsed by hand. */
final class GovernmentsTest {
  private static final String RUSSIA_THREATENED_FRANCE =
      """
      Russia Russia NNP 2 nsubj GPE
      threatened threaten VBD 0 root
      France France NNP 2 obj GPE
      . . . 2 punct
      """;

  private static String subject(String name, String type, String verb) {
    return "%s %s NNP 2 nsubj %s\n%s %s VBD 0 root\n. . . 2 punct"
        .formatted(name, name, type, verb, verb);
  }

  @Test
  void aCapitalThatActsIsItsCountryAndOneThatDoesNotIsACity() {
    Actors actors =
        Actors.of(
            RUSSIA_THREATENED_FRANCE,
            subject("Moscow", "GPE", "reject"),
            subject("Moscow", "GPE", "burn"));
    assertEquals("Russia|Moscow", actors.together("Russia"));
    assertEquals("Moscow", actors.together("Moscow#2"));
    assertEquals("Russia", actors.entity("Moscow").name());
  }

  @Test
  void aCapitalWhoseCountryIsNotNamedStaysUnderItsName() {
    Actors actors = Actors.of(subject("Moscow", "GPE", "reject"));
    assertEquals("Moscow", actors.entity("Moscow").name());
  }

  @Test
  void whatIsUrgedOrHasADecisionOrRelationsActs() {
    String urged =
        """
        France France NNP 2 nsubj GPE
        urged urge VBD 0 root
        Moscow Moscow NNP 2 obj GPE
        . . . 2 punct
        """;
    String decision =
        """
        Moscow Moscow NNP 3 nmod:poss GPE
        ’s 's POS 1 case
        decision decision NN 4 nsubj
        surprised surprise VBD 0 root
        France France NNP 4 obj GPE
        . . . 4 punct
        """;
    String between =
        """
        Tensions tension NNS 6 nsubj
        between between IN 3 case
        Paris Paris NNP 1 nmod GPE
        and and CC 5 cc
        Moscow Moscow NNP 3 conj GPE
        rose rise VBD 0 root
        . . . 6 punct
        """;
    String visited =
        """
        France France NNP 2 nsubj GPE
        visited visit VBD 0 root
        Moscow Moscow NNP 2 obj GPE
        . . . 2 punct
        """;
    assertEquals("Russia|Moscow", Actors.of(RUSSIA_THREATENED_FRANCE, urged).together("Russia"));
    assertEquals("Russia|Moscow", Actors.of(RUSSIA_THREATENED_FRANCE, decision).together("Russia"));
    Actors both = Actors.of(RUSSIA_THREATENED_FRANCE, between);
    assertEquals("Russia|Moscow", both.together("Russia"));
    assertEquals("France|Paris", both.together("France"));
    assertEquals("Russia", Actors.of(RUSSIA_THREATENED_FRANCE, visited).together("Russia"));
  }

  @Test
  void aResidenceIsTheCountryAmongCountriesAndAnActorAtHome() {
    String kremlin = subject("Kremlin", "ORG", "reject");
    String abroad = RUSSIA_THREATENED_FRANCE + "\n";
    Actors actors = Actors.of(abroad, subject("France", "GPE", "protest"), kremlin);
    assertEquals("Russia|Kremlin", actors.together("Russia"));
    assertEquals(
        "Kremlin", Actors.of(subject("Russia", "GPE", "sign"), kremlin).together("Kremlin"));
  }

  private static String officials(String adjective, String noun) {
    return "%s %s JJ 2 amod NORP\n%s %s NNS 3 nsubj\nspoke speak VBD 0 root\n. . . 3 punct"
        .formatted(adjective, adjective, noun, noun.replaceAll("s$", ""));
  }

  @Test
  void aNationalityBeforeANounIsNobodyAndTheGroupIsNotTheCountry() {
    Actors actors = Actors.of(RUSSIA_THREATENED_FRANCE, officials("Russian", "officials"));
    assertNull(actors.entity("Russian"));
    assertEquals("Russian officials", actors.together("Russian officials"));
    assertEquals("Russia", actors.together("Russia"));
  }

  @Test
  void aNationalityBeforeAnActIsTheCountry() {
    Actors actors = Actors.of(RUSSIA_THREATENED_FRANCE, officials("Russian", "appeals"));
    assertEquals("Russia|Russian", actors.together("Russia"));
    assertEquals("Russia", actors.entity("Russian").name());
  }

  @Test
  void aPeopleThatIsSpokenOfKeepsItsName() {
    String russians = "Russians Russians NNPS 2 nsubj NORP\nspoke speak VBD 0 root\n. . . 2 punct";
    Actors actors = Actors.of(russians, officials("Russian", "cars"));
    assertEquals("Russians|Russian", actors.together("Russians"));
  }

  private static String roeIs(String copula, String determiner) {
    return """
    Jane Jane NNP 2 compound PERSON
    Roe Roe NNP 5 nsubj +PERSON
    %s be VBZ 5 cop
    %s %s DT 5 det
    judge judge NN 0 root
    . . . 5 punct
    """
        .formatted(copula, determiner, determiner);
  }

  @Test
  void whatSomebodyIsSaidToBeIsTheRole() {
    Actors actors = Actors.of(roeIs("is", "a"));
    assertEquals("Jane Roe|a judge", actors.together("Jane Roe"));
    assertEquals("judge", actors.entity("Jane Roe").role());
    assertEquals("Jane Roe", Actors.of(roeIs("is", "no")).together("Jane Roe"));
  }

  @Test
  void anUnlistedCallingBesideANameIsTheRole() {
    Actors actors =
        Actors.of(
            """
            Jane Jane NNP 2 compound PERSON
            Roe Roe NNP 7 nsubj +PERSON
            , , , 2 punct
            a a DT 5 det
            seismologist seismologist NN 2 appos
            , , , 2 punct
            spoke speak VBD 0 root
            . . . 7 punct
            """);
    assertEquals("seismologist", actors.entity("Jane Roe").role());
  }

  @Test
  void aRoleWithoutArticleBesideANameIsThePersons() {
    Actors actors =
        Actors.of(
            """
            Jane Jane NNP 2 compound PERSON
            Roe Roe NNP 9 nsubj +PERSON
            , , , 2 punct
            director director NN 2 appos
            of of IN 7 case
            the the DT 7 det
            gallery gallery NN 4 nmod
            , , , 2 punct
            spoke speak VBD 0 root
            . . . 9 punct
            """);
    assertEquals("director of the gallery", actors.entity("Jane Roe").role());
  }
}
