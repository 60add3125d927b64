package parlance.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import parlance.model.SetupException;

class TitleIndexTest {

  @Test
  void aNameHasItsPageKindFameAndShare() {
    TitleIndex index =
        Indexes.of("Aldonia G7 aldonia|republic of aldonia=6", "Ada_Bright P3 ada bright");
    assertEquals(new Sense("Aldonia", Sense.Kind.PLACE, 7, 10), index.find("aldonia"));
    assertEquals(new Sense("Aldonia", Sense.Kind.PLACE, 7, 6), index.find("republic of aldonia"));
    assertEquals(new Sense("Ada_Bright", Sense.Kind.PERSON, 3, 10), index.find("ada bright"));
    assertNull(index.find("bright"));
  }

  @Test
  void aLaterLineWinsAndADashTakesANameOut() {
    TitleIndex index =
        Indexes.of("Old_Town G5 aldport|port", "# a comment", "Aldport G9 aldport", "- O0 port");
    assertEquals("Aldport", index.find("aldport").title());
    assertNull(index.find("port"));
  }

  @Test
  void everyOneOfManyNamesIsFound() {
    int count = 200_000;
    String[] lines = new String[count];
    for (int i = 0; i < count; i++) {
      lines[i] = "Title_" + i + " P" + i % 10 + " name " + i + "|other " + i + "=5";
    }
    TitleIndex index = Indexes.of(lines);
    for (int i = 0; i < count; i += 7) {
      assertEquals(new Sense("Title_" + i, Sense.Kind.PERSON, i % 10, 5), index.find("other " + i));
    }
    assertNull(index.find("name " + count));
  }

  @Test
  void aLineOfAnotherFormIsRefusedWithItsWords() {
    String message =
        assertThrows(SetupException.class, () -> Indexes.of("Aldonia Q7 aldonia")).getMessage();
    assertTrue(message.contains("no kind Q7"), message);
    message = assertThrows(SetupException.class, () -> Indexes.of("Aldonia")).getMessage();
    assertTrue(message.contains("Aldonia"), message);
  }

  @Test
  void namesAreComparedWithoutArticlePointsAccentsAndCapitals() {
    assertEquals("us", NameKey.of("the U.S."));
    assertEquals("pedro sanchez", NameKey.of("Pedro Sánchez’s"));
    assertEquals("al jazeera", NameKey.of("Al-Jazeera"));
    assertEquals("sao tome", NameKey.of("São\nTomé"));
    assertEquals("", NameKey.of("…").replace("…", ""));
  }
}
