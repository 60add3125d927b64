package parlance.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import parlance.document.MentionType;

class LinkerTest {
  private final Linker linker =
      new Linker(
          Indexes.of(
              "Ada_Bright P5 ada bright|ada m bright",
              "Ada_Bright_(swimmer) P5 ada l bright",
              "Bright P7 bright",
              "Ned_Stone P0 ned stone",
              "Eve_Stone_(swimmer) P3 eve stone",
              "Una_Moss U2 una moss",
              "Moss_Union U2 moss union|union of moss",
              "Harbours U4 harbours",
              "Ida_Moss P4 ida moss=5",
              "Aldport G7 aldport",
              "Aldonia G9 aldonia|republic of aldonia|ald=6",
              "Aldonian_people N6 aldonian",
              "Delta_Lines O6 delta|dl",
              "Moss_Island G6 moss=5",
              "Mossing G3 mossing",
              "Mossing,_Aldonia G5 mossing aldonia",
              "Una_Kell P6 una kell|kell=9",
              "Moss_Authority O2 ma|moss authority",
              "Aldonian_Union O6 au"));

  private String link(MentionType type, String fullest, String... others) {
    return linker.link(new Named(fullest, type, List.of(others), null), Set.of());
  }

  @Test
  void aWellKnownNameIsLinkedUnderEachOfItsForms() {
    assertEquals("Ada_Bright", link(MentionType.PERSON, "Ada Bright", "Bright", "Ada Bright’s"));
    assertEquals("Aldonia", link(MentionType.GPE, "the Republic of Aldonia", "Aldonia"));
    assertEquals("Aldonia", link(MentionType.GPE, "ALD"));
    assertEquals("Aldonian_people", link(MentionType.NORP, "Aldonian"));
  }

  @Test
  void aSurnameAloneIsNobodyUnlessItMeansOneFamousPersonAlone() {
    assertNull(link(MentionType.PERSON, "Stone"));
    assertNull(link(MentionType.PERSON, "Ada"));
    assertNull(link(MentionType.PERSON, "Moss"));
    assertEquals("Una_Kell", link(MentionType.PERSON, "Kell"));
    assertNull(
        linker.link(new Named("Kell", MentionType.PERSON, List.of("Kell"), null), Set.of("kell")));
  }

  @Test
  void theRegionThatFollowsAPlaceDecides() {
    Named town = new Named("Mossing", MentionType.GPE, List.of("Mossing"), "Aldonia");
    assertEquals("Mossing,_Aldonia", linker.link(town, Set.of()));
    assertEquals("Mossing", link(MentionType.GPE, "Mossing"));
    Named other = new Named("Mossing", MentionType.GPE, List.of("Mossing"), "Elsewhere");
    assertNull(linker.link(other, Set.of()));
    Named capital = new Named("Aldport", MentionType.GPE, List.of("Aldport"), "Aldonia");
    assertEquals("Aldport", linker.link(capital, Set.of()));
  }

  @Test
  void whatIsLittleKnownOrMeansManyIsNotLinked() {
    assertNull(link(MentionType.PERSON, "Ned Stone"));
    assertNull(link(MentionType.PERSON, "Ida Moss"));
    assertNull(link(MentionType.LOC, "Moss"));
    assertNull(link(MentionType.PERSON, "Eve Nobody"));
    assertNull(link(MentionType.PERSON, "Eve Stone"), "the title says that there are namesakes");
  }

  @Test
  void aPageOfAnotherKindIsNotLinked() {
    assertNull(link(MentionType.PERSON, "Aldport"));
    assertNull(link(MentionType.ORG, "Aldport"));
    assertNull(link(MentionType.GPE, "Ada Bright"));
    assertNull(link(MentionType.GPE, "Aldonian"));
    assertNull(link(MentionType.NORP, "Aldonia"));
  }

  @Test
  void aPageOfUnknownKindIsLinkedOnlyUnderItsVeryName() {
    assertEquals("Una_Moss", link(MentionType.PERSON, "Una Moss"));
    assertEquals("Moss_Union", link(MentionType.ORG, "the Moss Union"));
    assertNull(link(MentionType.ORG, "Union of Moss"));
    assertNull(link(MentionType.ORG, "Harbours"), "one word may name anything");
  }

  @Test
  void lettersAreEnoughForTheWellKnownAlone() {
    assertEquals("Aldonian_Union", link(MentionType.ORG, "AU"));
    assertEquals("Moss_Authority", link(MentionType.ORG, "Moss Authority", "MA"));
    assertNull(link(MentionType.ORG, "MA"));
  }

  @Test
  void aShorterNameCountsForAPersonOnly() {
    assertEquals("Ada_Bright", link(MentionType.PERSON, "Ada Mary Bright", "Ada Bright"));
    assertNull(link(MentionType.PERSON, "Ada Bright Stone", "Ada Bright"));
    assertNull(link(MentionType.ORG, "Delta Harbour Group", "Delta"));
    assertNull(link(MentionType.ORG, "Dockers' League", "DL"));
  }

  @Test
  void namesThatMeanDifferentPagesLeaveTheEntityUnlinked() {
    assertNull(link(MentionType.PERSON, "Ada Bright", "Ada L. Bright"));
    assertNull(link(MentionType.PERSON, "Ada Lou Mary Bright", "Ada M. Bright", "Ada L. Bright"));
  }
}
