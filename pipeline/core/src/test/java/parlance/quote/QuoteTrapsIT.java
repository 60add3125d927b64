package parlance.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parlance.chain.ChainSpec;
import parlance.chain.Outcome;
import parlance.chain.RealChain;
import parlance.document.Document;
import parlance.document.Documents;
import parlance.document.Entity;
import parlance.document.Quote;

/** Who said what, in texts whose quote marks mislead; read by the whole default chain. */
class QuoteTrapsIT {
  private static final String SPEAKERS = "Mara Lindt opened the port. Kofi Arendt built it.¶";

  /**
   * Quotes are {@code speaker: content}, with {@code ^} between pieces and {@code ;} after each.
   */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\1',
      nullValues = "nothing",
      textBlock =
          """
          curly | “The bridge is safe,” Mara Lindt said. | Mara Lindt: “The bridge is safe,”
          straight | "The bridge is safe," Mara Lindt said. | Mara Lindt: "The bridge is safe,"
          grave accents | ``The bridge is safe,'' Mara Lindt said. | Mara Lindt: ``The bridge is safe,''
          apostrophes | ''The bridge is safe,'' Mara Lindt said. | Mara Lindt: ''The bridge is safe,''
          single | ‘The bridge is safe,’ Mara Lindt said. | Mara Lindt: ‘The bridge is safe,’
          another mark closes | “The bridge is safe," Mara Lindt said. | Mara Lindt: “The bridge is safe,"
          single in double | “He told us ‘it is safe’ and left,” Mara Lindt said. | Mara Lindt: “He told us ‘it is safe’ and left,”
          double in single | ‘He told us “it is safe” and left,’ Mara Lindt said. | Mara Lindt: ‘He told us “it is safe” and left,’
          closing together | “He told us, ‘The bridge is safe,’” Mara Lindt said. | Mara Lindt: “He told us, ‘The bridge is safe,’”
          apostrophes closing together | ''He told us, 'The bridge is safe,''' Mara Lindt said. | Mara Lindt: ''He told us, 'The bridge is safe,'''
          reopened | “The bridge is safe. We saw it.¶“We tested it twice,” Mara Lindt said. | Mara Lindt: “The bridge is safe. We saw it.^“We tested it twice,”
          reopened after the tag | Mara Lindt said: “The bridge is safe. We saw it.¶“We tested it twice.” | Mara Lindt: “The bridge is safe. We saw it.^“We tested it twice.”
          single marks reopened | ‘The bridge is safe. We saw it.¶‘We tested it twice,’ Mara Lindt said. | Mara Lindt: ‘The bridge is safe. We saw it.^‘We tested it twice,’
          not reopened but unclosed | “The bridge is safe, Mara Lindt said.¶“We tested it twice,” Kofi Arendt said. | Mara Lindt: “The bridge is safe,; Kofi Arendt: “We tested it twice,”
          unclosed | “The bridge is safe, Mara Lindt said. | Mara Lindt: “The bridge is safe, (mended)
          stray | The bridge is safe,” Mara Lindt said. | Mara Lindt: The bridge is safe,” (mended)
          a nickname | Kofi "Bolt" Arendt left. | nothing
          a title | "The Long Road," which Mara Lindt wrote in May, failed. | nothing
          a scare quote | The "safe" bridge fell, and its so-called "experts" left. | nothing
          a name after a dash | “The bridge is safe.” – Mara Lindt, engineer | Mara Lindt: “The bridge is safe.”
          a name after a dash, below | “The bridge is safe.”¶— Mara Lindt¶“We tested it twice.”¶— Kofi Arendt | Mara Lindt: “The bridge is safe.”; Kofi Arendt: “We tested it twice.”
          a name and what happened | “The bridge is safe.” – Mara Lindt wept. | nothing
          """)
  void saidBy(String trap, String text, String expected) {
    Document document = read(text);
    List<String> found =
        document.quotes().stream()
            .map(quote -> speaker(document, quote) + ": " + content(document, quote))
            .toList();
    assertEquals(expected == null ? "" : expected, String.join("; ", found));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\1',
      textBlock =
          """
          Mara Lindt said that Kofi "Bolt" Arendt built the bridge.
          Mara Lindt said that the so-called "experts" had left.
          Mara Lindt said that the film "The Long Road" had failed.
          """)
  void marksThatQuoteNobodyMakeNoDirectSpeech(String text) {
    List<Quote> quotes = read(text).quotes();
    assertEquals(1, quotes.size(), quotes::toString);
    assertEquals(Quote.Type.INDIRECT, quotes.get(0).type());
  }

  private static Document read(String text) {
    String article = (SPEAKERS + text).replace("¶", "\n\n");
    Outcome outcome =
        RealChain.loaded(ChainSpec.DEFAULT).apply(Documents.article("traps", article));
    assertTrue(outcome instanceof Outcome.Done, outcome::toString);
    return ((Outcome.Done) outcome).document();
  }

  private static String speaker(Document document, Quote quote) {
    return document.entities().stream()
        .filter(entity -> entity.id().equals(quote.speaker()))
        .map(Entity::name)
        .findFirst()
        .orElse("nobody");
  }

  private static String content(Document document, Quote quote) {
    String pieces = String.join("^", quote.content().stream().map(document::text).toList());
    return pieces + (quote.by().endsWith("-mended-mark") ? " (mended)" : "");
  }
}
