package parlance.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parlance.document.Document;
import parlance.document.Documents;
import parlance.quote.Quotation.Use;

/** What quote marks are there for, where only the last quotation of a text is asked about. */
final class QuotationUseTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a sentence                         | UTTERANCE    | “We sail,” Lindt said.
          after a verb                       | UTTERANCE    | Lindt said_VBD “We sail.”
          after a colon                      | UTTERANCE    | Lindt made it clear: “We sail.”
          after a dateline                   | UTTERANCE    | ANSEL (Agency) – “We sail,” Lindt said.
          without its closing mark           | UTTERANCE    | “We sail today.
          going on after its tag             | CONTINUATION | “We,” Lindt said, “sail today.”
          words of a sentence                | PHRASE       | Lindt called it “a great day”.
          a scare quote                      | PHRASE       | The “new” bridge was shut.
          a scare quote as first word        | PHRASE       | “Reform,” they call it.
          an adjective from a name           | PHRASE       | It was an “Orwellian” law_NN.
          what is so called                  | LABEL        | They shut the so-called “safe bridge”.
          what is so called, first           | LABEL        | So-called “experts, all of them,” shut it.
          a nickname                         | LABEL        | John “Jack” Doe said no.
          a nickname in small letters        | LABEL        | Mara "the hammer" Lindt said no.
          a nickname in brackets             | LABEL        | John (“Jack”) Doe said no.
          a name beside an utterance         | UTTERANCE    | Lindt said_VBD “No_DT, Tom.” Arendt left.
          a title                            | LABEL        | It was in_IN “The Long Road”.
          a title with a stop inside         | LABEL        | She wrote_VBD “Bolts and_CC Nuts.”
          a title after its kind             | LABEL        | His film_NN “Road” opened.
          a title after its kind and a comma | LABEL        | A film_NN, “Bolts and_CC Nuts,” opened.
          a title as first words             | LABEL        | “The_DT Long Road,” which Lindt wrote, opened.
          names as first words               | UTTERANCE    | “Not_RB in_IN Port Ansel,” Lindt said.
          names after a colon                | UTTERANCE    | Lindt wrote_VBD: “God Bless Port Ansel.”
          capitals of a cry                  | UTTERANCE    | They cried_VBD “Shut The Bridge!”
          capitals all over                  | UTTERANCE    | Lindt wrote_VBD “SHUT THE BRIDGE.”
          a sentence with names              | UTTERANCE    | Lindt said_VBD “Mara Likes likes_VBZ Tom Arendt.”
          """)
  void useOf(String name, Use expected, String text) {
    Quotations quotations = Quotations.of(MarkedText.document(text));
    assertEquals(expected, quotations.all().get(quotations.all().size() - 1).use());
  }

  @Test
  void lettersOfANicknameAreNotQuoted() {
    Document document = MarkedText.document("John “Jack” Doe wants “more sea”.");
    Quotations quotations = Quotations.of(document);
    assertEquals(
        new Quotations.Letters(11, 0),
        quotations.letters(Documents.span(document, "John “Jack” Doe")));
    assertEquals(
        new Quotations.Letters(7, 7), quotations.letters(Documents.span(document, "“more sea”")));
  }
}
