package parlance.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parlance.chain.ChainSpec;
import parlance.chain.Outcome;
import parlance.chain.RealChain;
import parlance.document.Document;
import parlance.document.Documents;
import parlance.document.Entity;
import parlance.document.Quote;

/** Who is behind a source, and when it is better not to say; read by the whole default chain. */
class SpeakersIT {
  @ParameterizedTest(name = "{0}: “{2}” is said by {3}")
  @CsvSource(
      delimiter = '|',
      nullValues = "nobody",
      textBlock =
          """
          named in the source | “It will rain,” said Maria Keller, who runs the port. | It will rain | Maria Keller
          pronoun after its sentence's subject | Maria Keller spoke on Monday. “It will rain,” she said. | It will rain | Maria Keller
          role without a name | At the talks, Norway’s trade minister said the treaty would be signed. | would be signed | Norway’s trade minister
          a government | France has said the tax should be “scrapped”. | scrapped | France
          a capital as an actor | Norway fears a dam on the Orla, which Oslo has labelled a “catastrophe”. | catastrophe | Norway
          an authority in according to | The flood killed 40 people, according to Bergen health authorities. | The flood killed | Bergen health authorities
          the same words again | Maria Keller said the town would never have “lasting comfort” without a bridge.¶Tom Reed disagreed. The council met.¶There can be no “lasting comfort,” she said, without a road. | There can be | Maria Keller
          the same words, but somebody else named beside the pronoun | Norway’s trade minister said the town needs a “stone bridge”.¶Prime Minister Paul Hansen made much the same case at the same meeting. Norway, he said, must have a “stone bridge”. | must have | Paul Hansen
          the subject beside the pronoun | Tom Reed said the town needs a “stone bridge”.¶Paul Hansen made much the same case. The town, he said, must have a “stone bridge”. | must have | Paul Hansen
          nobody is named | “It will rain,” a senior official said. | It will rain | nobody
          an object two sentences before is no speaker | The council urged Tom Reed to resign.¶The town has changed. The river has not.¶Without a bridge, he said, the town would die. | the town would die | nobody
          """)
  void speakerOf(String rule, String text, String words, String speaker) {
    Outcome outcome =
        RealChain.loaded(ChainSpec.DEFAULT)
            .apply(Documents.article("speakers", text.replace("¶", "\n\n")));
    Document document = ((Outcome.Done) outcome).document();
    Quote quote = quoteWith(document, words);
    assertNotNull(quote, () -> "no quote with: " + words);
    String found =
        document.entities().stream()
            .filter(entity -> entity.id().equals(quote.speaker()))
            .map(Entity::name)
            .findFirst()
            .orElse(null);
    assertEquals(speaker, found, rule);
  }

  private static Quote quoteWith(Document document, String words) {
    return document.quotes().stream()
        .filter(quote -> quote.content().stream().anyMatch(p -> document.text(p).contains(words)))
        .findFirst()
        .orElse(null);
  }
}
