package parlance.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import parlance.document.Mention;
import parlance.document.MentionType;

/** Who is who, on sentences parsed by hand. */
final class EntityStageTest {

  /** Jane Roe spoke. */
  private static String spoke(String given, String surname) {
    return """
        %s %s NNP 2 compound PERSON
        %s %s NNP 3 nsubj +PERSON
        spoke speak VBD 0 root
        . . . 3 punct
        """
        .formatted(given, given, surname, surname);
  }

  private static String spoke(String surname) {
    return """
        %s %s NNP 2 nsubj PERSON
        spoke speak VBD 0 root
        . . . 2 punct
        """
        .formatted(surname, surname);
  }

  @Test
  void aSurnameIsItsOnlyBearers() {
    Actors actors = Actors.of(spoke("Roe"), spoke("Jane", "Roe"), spoke("Roe"));
    assertEquals("Roe|Jane Roe|Roe", actors.together("Jane Roe"));
    assertEquals("Jane Roe", actors.entity("Roe").name());
    assertEquals(MentionType.PERSON, actors.entity("Roe").type());
  }

  @Test
  void twoOfOneSurnameStayTwoAndTheSurnameIsTheLastCalledFully() {
    Actors actors =
        Actors.of(spoke("Jane", "Roe"), spoke("Roe"), spoke("Peter", "Roe"), spoke("Roe"));
    assertEquals("Jane Roe|Roe", actors.together("Jane Roe"));
    assertEquals("Peter Roe|Roe", actors.together("Peter Roe"));
  }

  @Test
  void aMiddleInitialAndANicknameAreTheSamePerson() {
    Actors actors = Actors.of(spoke("Michael", "Roe"), spoke("Mike", "Roe"), spoke("M.", "Roe"));
    assertEquals("Michael Roe|Mike Roe|M. Roe", actors.together("Michael Roe"));
  }

  @Test
  void aCountryUnderItsNamesIsOneAndItsPeopleAnother() {
    Actors actors =
        Actors.of(
            """
            The the DT 3 det
            United United NNP 3 compound GPE
            States States NNP 4 nsubj +GPE
            told tell VBD 0 root
            America America NNP 4 obj GPE
            , , , 4 punct
            the the DT 8 det
            U.S. U.S. NNP 4 conj GPE
            and and CC 10 cc
            Americans Americans NNPS 4 conj NORP
            . . . 4 punct
            """);
    assertEquals("United States|America|U.S.", actors.together("U.S."));
    assertEquals("Americans", actors.together("Americans"));
  }

  @Test
  void anAcronymInBracketsIsItsLongForm() {
    Actors actors =
        Actors.of(
            """
            The the DT 4 det
            Harbour Harbour NNP 3 compound ORG
            Workers Workers NNP 4 compound +ORG
            Union Union NNP 8 nsubj +ORG
            ( ( -LRB- 6 punct
            HWU HWU NNP 4 appos ORG
            ) ) -RRB- 6 punct
            met meet VBD 0 root
            . . . 8 punct
            """,
            """
            HWU HWU NNP 2 nsubj ORG
            spoke speak VBD 0 root
            . . . 2 punct
            """);
    assertEquals("Harbour Workers Union|HWU|HWU", actors.together("HWU"));
  }

  @Test
  void theTitleIsTheRoleAndThePlaceInItStaysAMention() {
    Actors actors =
        Actors.of(
            """
            US US NNP 5 compound GPE
            Secretary Secretary NNP 5 compound
            of of IN 4 case
            State State NNP 2 nmod ORG
            Jane Jane NNP 6 compound PERSON
            Roe Roe NNP 7 nsubj +PERSON
            left leave VBD 0 root
            . . . 7 punct
            """);
    assertEquals("US Secretary of State", actors.entity("Jane Roe").role());
    assertEquals(java.util.List.of("US", "Jane Roe"), actors.texts());
  }

  @Test
  void anAppositionIsTheSamePersonAndTellsTheRole() {
    Actors actors =
        Actors.of(
            """
            Jane Jane NNP 2 compound PERSON
            Roe Roe NNP 11 nsubj +PERSON
            , , , 2 punct
            the the DT 5 det
            mayor mayor NN 2 appos
            of of IN 7 case
            Ostwick Ostwick NNP 5 nmod GPE
            , , , 2 punct
            has have VBZ 11 aux
            not not RB 11 advmod
            spoken speak VBN 0 root
            . . . 11 punct
            """);
    assertEquals("Jane Roe|the mayor of Ostwick", actors.together("Jane Roe"));
    assertEquals("mayor of Ostwick", actors.entity("Jane Roe").role());
    assertEquals(Mention.Form.NOMINAL, actors.mention("the mayor of Ostwick").form());
  }

  /** "the minister spoke", with a modifier such as {@code "French NORP"}, or none. */
  private static String role(String modifier) {
    String[] parts = (modifier + " ").split(" ", -1);
    int head = modifier.isEmpty() ? 2 : 3;
    String adjective =
        modifier.isEmpty()
            ? ""
            : "%s %s JJ %d amod %s\n".formatted(parts[0], parts[0], head, parts[1]);
    return "the the DT %d det\n%sminister minister NN %d nsubj\nspoke speak VBD 0 root\n. . . %d punct"
        .formatted(head, adjective, head + 1, head + 1);
  }

  private static final String FRENCH_MINISTER_ROE =
      """
      French French JJ 4 amod NORP
      minister minister NN 4 compound
      Jane Jane NNP 4 compound PERSON
      Roe Roe NNP 5 nsubj +PERSON
      spoke speak VBD 0 root
      . . . 5 punct
      """;

  @Test
  void aRoleAloneIsItsOnlyBearersAndAnotherCountrysIsNot() {
    Actors actors = Actors.of(FRENCH_MINISTER_ROE, role("French NORP"), role("German NORP"));
    assertEquals("Jane Roe|the French minister", actors.together("Jane Roe"));
    assertEquals("German minister", actors.entity("the German minister").name());
  }

  @Test
  void aBareRoleThatTwoCouldBearIsNobodys() {
    Actors one = Actors.of(FRENCH_MINISTER_ROE, role(""));
    assertEquals("Jane Roe|the minister", one.together("Jane Roe"));
    Actors two = Actors.of(FRENCH_MINISTER_ROE, role("German NORP"), role(""));
    assertNull(two.entity("the minister"));
  }

  @Test
  void aFormerMinisterIsNotTheMinister() {
    Actors actors = Actors.of(FRENCH_MINISTER_ROE, role("former"));
    assertEquals("Jane Roe", actors.together("Jane Roe"));
  }

  @Test
  void groupsInTheSameWordsAreOneAndInOtherWordsAnother() {
    String officials =
        """
        %s %s JJ 2 amod NORP
        officials official NNS 3 nsubj
        spoke speak VBD 0 root
        . . . 3 punct
        """;
    Actors actors =
        Actors.of(
            officials.formatted("French", "French"),
            officials.formatted("German", "German"),
            officials.formatted("French", "French"));
    assertEquals("French officials|French officials", actors.together("French officials"));
    assertEquals("German officials", actors.together("German officials"));
    assertEquals("nobody", Actors.of(indefinite()).together("A senior official"));
  }

  private static String indefinite() {
    return """
        A a DT 3 det
        senior senior JJ 3 amod
        official official NN 4 nsubj
        spoke speak VBD 0 root
        . . . 4 punct
        """;
  }

  @Test
  void nounsThatDoNotActAreNoMentions() {
    Actors actors =
        Actors.of(
            """
            The the DT 2 det
            plan plan NN 3 nsubj
            failed fail VBD 0 root
            . . . 3 punct
            """);
    assertFalse(actors.texts().contains("The plan"));
  }

  private static final String HE_LEFT_SAID =
      """
      He he PRP 2 nsubj
      said say VBD 0 root
      it it PRP 4 nsubj
      failed fail VBD 2 ccomp
      . . . 2 punct
      """;

  @Test
  void heIsTheSubjectOfTheSentenceBefore() {
    Actors actors = Actors.of(spoke("Peter", "Roe"), HE_LEFT_SAID);
    assertEquals("Peter Roe|He", actors.together("Peter Roe"));
    assertNull(actors.entity("it"));
  }

  @Test
  void heIsNotAWoman() {
    assertNull(Actors.of(spoke("Jane", "Roe"), HE_LEFT_SAID).entity("He"));
  }

  @Test
  void whoOpensAParagraphSpeakingWasNotMerelyMentioned() {
    String urged =
        """
        Norland Norland NNP 2 nsubj GPE
        urged urge VBD 0 root
        Peter Peter NNP 4 compound PERSON
        Roe Roe NNP 2 obj +PERSON
        . . . 2 punct
        """;
    String opens = "¶\n" + HE_LEFT_SAID;
    assertNull(Actors.of(urged, opens).entity("He"));
    assertEquals("Peter Roe|He", Actors.of(spoke("Peter", "Roe"), opens).together("He"));
  }

  @Test
  void whoIsSpokenOfInAQuoteIsNotItsSpeaker() {
    String quote =
        """
        “ “ `` 4 punct
        He he PRP 4 nsubj
        is be VBZ 4 cop
        wrong wrong JJ 7 ccomp
        , , , 7 punct
        ” ” '' 7 punct
        said say VBD 0 root
        Paul Paul NNP 9 compound PERSON
        Poe Poe NNP 7 nsubj +PERSON
        . . . 7 punct
        """;
    assertNull(Actors.of(quote).entity("He"));
  }

  @Test
  void whatOneSaysOfHimselfInReportedSpeechIsHis() {
    Actors actors =
        Actors.of(
            """
            Peter Peter NNP 2 compound PERSON
            Roe Roe NNP 3 nsubj +PERSON
            said say VBD 0 root
            he he PRP 6 nsubj
            would would MD 6 aux
            leave leave VB 3 ccomp
            . . . 3 punct
            """);
    assertEquals("Peter Roe|he", actors.together("he"));
  }

  @Test
  void aDateIsAMentionAndNoEntity() {
    Actors actors =
        Actors.of(
            """
            Roe Roe NNP 2 nsubj PERSON
            spoke speak VBD 0 root
            Thursday Thursday NNP 2 obl:tmod DATE
            . . . 2 punct
            """);
    assertEquals(MentionType.DATE, actors.mention("Thursday").type());
    assertNull(actors.entity("Thursday"));
  }

  @Test
  void aMarkedSpanStaysAsItIsWithItsTitle() {
    Actors actors =
        Actors.of(
            """
            Prime Prime NNP 2 compound PERSON
            Minister Minister NNP 4 compound +PERSON
            Jane Jane NNP 4 compound +PERSON
            Roe Roe NNP 5 nsubj +PERSON
            spoke speak VBD 0 root
            . . . 5 punct
            """,
            spoke("Roe"));
    assertEquals("Prime Minister Jane Roe|Roe", actors.together("Prime Minister Jane Roe"));
  }

  @Test
  void aCourtesyTitleOutweighsAGivenName() {
    Actors actors =
        Actors.of(
            spoke("Leslie", "Roe"),
            """
            Ms. Ms. NNP 2 compound
            Roe Roe NNP 3 nsubj PERSON
            spoke speak VBD 0 root
            . . . 3 punct
            """,
            HE_LEFT_SAID);
    assertEquals("Leslie Roe|Roe", actors.together("Leslie Roe"));
    assertNull(actors.entity("He"));
  }

  @Test
  void aLongListIsDoneInTime() {
    StringBuilder lines = new StringBuilder("Roe Roe NNP 2 nsubj PERSON\nsaid say VBD 0 root\n");
    int pronouns = 4000;
    for (int i = 0; i < pronouns; i++) {
      lines.append("he he PRP %d nsubj\nleft leave VBD 2 ccomp\n".formatted(2 * i + 4));
    }
    Actors actors =
        assertTimeoutPreemptively(
            Duration.ofSeconds(20), () -> Actors.of(lines.toString().strip()));
    assertEquals(pronouns + 1, actors.document().mentions().size());
  }
}
