package parlance.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parlance.document.MentionType;
import parlance.model.Models;

/** The index as it is shipped. */
class LinkIT {
  private static Linker linker;

  @BeforeAll
  static void load() {
    linker = new Linker(TitleIndex.load(new Models(null), LinkStageFactory.MODELS));
  }

  private static @Nullable String link(MentionType type, String name) {
    return linker.link(new Named(name, type, List.of(name), null), Set.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PERSON | Benjamin Netanyahu   | Benjamin_Netanyahu
          PERSON | Binyamin Netanyahu   | Benjamin_Netanyahu
          PERSON | Antony Blinken       | Antony_Blinken
          PERSON | Joseph R. Biden Jr.  | Joe_Biden
          PERSON | Chuck Schumer        | Chuck_Schumer
          PERSON | Biden                | Joe_Biden
          PERSON | Putin                | Vladimir_Putin
          PERSON | Pedro Sánchez        | Pedro_Sánchez
          PERSON | Kofi Annan           | Kofi_Annan
          PERSON | Angela Merkel        | Angela_Merkel
          GPE    | the US               | United_States
          GPE    | U.S.                 | United_States
          GPE    | the United States    | United_States
          GPE    | Israel               | Israel
          GPE    | Jordan               | Jordan
          GPE    | Paris                | Paris
          GPE    | Los Angeles          | Los_Angeles
          GPE    | Tel Aviv             | Tel_Aviv
          GPE    | Gaza                 | Gaza_Strip
          ORG    | Hamas                | Hamas
          ORG    | Palestinian Authority | Palestinian_Authority
          ORG    | United Nations       | United_Nations
          ORG    | World Bank           | World_Bank
          ORG    | Reuters              | Reuters
          ORG    | European Union       | European_Union
          NORP   | Palestinians         | Palestinians
          """)
  void theWellKnownIsLinked(MentionType type, String name, String title) {
    assertEquals(title, link(type, name));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PERSON | Smith
          PERSON | Clinton
          PERSON | Castro
          PERSON | John Smith
          PERSON | David Miller
          PERSON | Paris
          PERSON | Jordan
          PERSON | Washington
          GPE    | Georgia
          GPE    | Washington
          GPE    | New York
          GPE    | Benjamin Netanyahu
          ORG    | Supreme Court
          ORG    | Ministry of Health
          ORG    | Paris
          NORP   | Israeli
          NORP   | French
          """)
  void theUncertainAndWhatIsOfAnotherKindIsNot(MentionType type, String name) {
    assertNull(link(type, name));
  }

  @Test
  void aLookUpTakesMicroseconds() {
    int rounds = 200_000;
    long begin = System.nanoTime();
    for (int i = 0; i < rounds; i++) {
      link(MentionType.PERSON, "Joseph R. Biden Jr.");
    }
    long each = (System.nanoTime() - begin) / rounds;
    assertTrue(each < 200_000, each + " ns");
  }
}
