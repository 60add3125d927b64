package parlance.ner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parlance.chain.ChainSpec;
import parlance.chain.Outcome;
import parlance.chain.RealChain;
import parlance.document.Document;
import parlance.document.Documents;

/** Which names are found, where they end and of what type they are, by the whole default chain. */
final class TaggedNamesIT {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Mr. Thomas Varga met Gen. Alice Horvath in Tallinn."
            + "; Thomas Varga|PERSON, Alice Horvath|PERSON, Tallinn|GPE",
        "French Prime Minister Paul Lenoir resigned.; French|NORP, Paul Lenoir|PERSON",
        "US Secretary of State Mary Collins flew home.; US|GPE, Mary Collins|PERSON",
        "The U.S. and the EU disagree with the UN.; U.S.|GPE, EU|ORG, UN|ORG",
        "The White House and the Kremlin were silent.; White House|ORG, Kremlin|ORG",
        "They crossed the Danube River into Romania.; Danube River|LOC, Romania|GPE",
        "His father fought in the Korean War in 1951.; Korean War|EVENT, 1951|DATE",
        "Kofi Asante, who led the Ghana Teachers’ Union until Monday, joined Deutsche Bank."
            + "; Kofi Asante|PERSON, Ghana Teachers’ Union|ORG, Monday|DATE, Deutsche Bank|ORG"
      })
  void namesEndWhereTheyShouldAndAreOfTheRightType(String text, String expected) {
    assertEquals(
        List.of(expected.replaceAll("(\\|[A-Z]+), ", "$1\n").split("\n", -1)), names(text));
  }

  @ParameterizedTest
  @CsvSource({
    "I said that we and they would win.",
    "He died in the war of natural causes.",
    "May I ask why March was cold?"
  })
  void pronounsCausesAndPlainWordsAreNoNames(String text) {
    assertEquals(List.of(), names(text));
  }

  @Test
  void aHeadingHoldsOnlyNames() {
    assertEquals(
        List.of("Lenoir|PERSON", "Paul Lenoir|PERSON", "Lenoir|PERSON"),
        names(
            "Lenoir's Unyielding Stance Sparks Global Concern\n\n"
                + "Paul Lenoir will not resign. Nothing in the last week moved Lenoir to do so."));
  }

  private static List<String> names(String text) {
    Outcome outcome = RealChain.loaded(ChainSpec.DEFAULT).apply(Documents.article("names", text));
    Document document = ((Outcome.Done) outcome).document();
    return document.names().stream()
        .map(name -> document.text(name.span()) + "|" + name.type())
        .toList();
  }
}
