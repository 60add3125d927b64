package parlance.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import parlance.document.Dependency;
import parlance.document.Document;
import parlance.document.Documents;
import parlance.document.Layer;
import parlance.document.Sentence;
import parlance.document.Span;
import parlance.document.Token;
import parlance.model.Models;
import parlance.quote.Quotation.Mending;
import parlance.stage.Stage;
import parlance.stage.StageException;
import parlance.stage.StageOptions;

final class QuotationsTest {

  static Stream<Arguments> marks() {
    return Stream.of(
        of("curly", "“We sail,” Lindt said.", "“We sail,”"),
        of("straight", "\"We sail,\" Lindt said. \"Soon.\"", "\"We sail,\"", "\"Soon.\""),
        of("grave and apostrophes", "``We sail,'' Lindt said.", "``We sail,''"),
        of("apostrophes on both sides", "''We sail,'' Lindt said.", "''We sail,''"),
        of("single as outer marks", "‘We sail,’ Lindt said.", "‘We sail,’"),
        of("straight single", "Lindt said 'we sail' again.", "'we sail'"),
        of("nested", "“He said ‘no’ to us,” Lindt said.", "“He said ‘no’ to us,”"),
        of("nested the other way", "‘He said “no” to us,’ Lindt said.", "‘He said “no” to us,’"),
        of("nested straight", "\"He said 'no' to us,\" she said.", "\"He said 'no' to us,\""),
        of("curly, closing together", "“He said ‘no.’” Lindt left.", "“He said ‘no.’”"),
        of("straight, closing together", "\"He said 'no.'\" Lindt left.", "\"He said 'no.'\""),
        of("double in single, together", "‘He said “no.”’ She left.", "‘He said “no.”’"),
        of("opening together", "“‘No,’ he told us,” Lindt said.", "“‘No,’ he told us,”"),
        of("three apostrophes first", "'''No,' he told us,'' she said.", "'''No,' he told us,''"),
        of("curly in curly", "“He said “no” to us,” Lindt said.", "“He said “no” to us,”"),
        of("straight in curly", "“He said \"no\" to us,” she said.", "“He said \"no\" to us,”"),
        of("curly singles for doubles", "‘‘We sail,’’ Lindt said.", "‘‘We sail,’’"),
        of("curly singles in them", "‘‘He said ‘no.’’’ She left.", "‘‘He said ‘no.’’’"),
        of("closed otherwise", "“We sail,\" Lindt said. \"Now.\"", "“We sail,\"", "\"Now.\""),
        of("grave, closed otherwise", "``We sail,\" Lindt said.", "``We sail,\""),
        of("inches close nothing", "“It is 6\" wide,” Lindt said.", "“It is 6\" wide,”"),
        of("a phrase that ends in s", "The ‘dirty tricks’ unit met.", "‘dirty tricks’"),
        of("unclosed inside", "“He said ‘no to us,” Lindt said.", "“He said ‘no to us,”"),
        of("apostrophes, closing together", "''He said 'no.''' Lindt left.", "''He said 'no.'''"),
        of("apostrophes are none", "The voters’ choice wasn’t Lindt’s, nor the ’90s’."),
        of("straight apostrophes", "The voters' choice wasn't Lindt's, rock 'n' roll wasn't."),
        of(
            "a possessive inside",
            "‘The voters’ choice is clear,’ she said.",
            "‘The voters’ choice is clear,’"),
        of("feet and inches", "He is 6'2\" tall and the board 8\" wide."),
        of("after a dash", "She said it—“never”—and left.", "“never”"),
        of("in brackets", "The plan (\"the map\") failed.", "\"the map\""),
        of("two on one line", "“A b,” she said, “c d.”", "“A b,”", "“c d.”"));
  }

  private static Arguments of(String name, String text, String... quotations) {
    return Arguments.of(name, text, List.of(quotations));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("marks")
  void findsWhatStandsInQuoteMarks(String name, String text, List<String> expected) {
    assertEquals(expected, texts(text));
  }

  @Test
  void aParagraphThatIsReopenedRunsToItsEnd() {
    String text = "“We sail.\n\n“We sail today,” Lindt said.";
    assertEquals(List.of("“We sail.", "“We sail today,”"), texts(text));
    assertEquals(List.of(Mending.REOPENED, Mending.NONE), mendings(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"“", "\"", "''", "``", "‘‘", "‘", "'"})
  void anyMarkMayReopen(String mark) {
    String text = mark + "We sail.\n\n" + mark + "We sail today. Lindt left.";
    assertEquals(mark + "We sail.", texts(text).get(0));
    assertEquals(Mending.REOPENED, mendings(text).get(0));
  }

  @Test
  void aSingleMarkInsideIsNotReopened() {
    String text = "“He told me ‘no.\n\n“Then he left,” Lindt said.";
    assertEquals(List.of("“He told me ‘no.", "“Then he left,”"), texts(text));
  }

  @Test
  void aLoneSingleMarkIsAnApostrophe() {
    assertEquals(List.of(), texts("‘Tis late. Lindt left.\n\nLindt said ‘tis late."));
  }

  @Test
  void anUnclosedMarkReachesToTheEndOfItsSentence() {
    String text = "Lindt said “we sail today. The crew slept.";
    assertEquals(List.of("“we sail today."), texts(text));
    assertEquals(List.of(Mending.UNCLOSED), mendings(text));
  }

  @Test
  void anUnclosedMarkDoesNotSwallowTheNextQuotation() {
    assertEquals(
        List.of("\"We sail, Lindt said.", "\"We stay,\""),
        texts("\"We sail, Lindt said. \"We stay,\" Okafor said."));
  }

  @Test
  void aStrayClosingMarkOpensWithItsSentence() {
    String text = "The crew slept. We sail today,” Lindt said.";
    assertEquals(List.of("We sail today,”"), texts(text));
    assertEquals(List.of(Mending.UNOPENED), mendings(text));
  }

  @Test
  void aStrayMarkWithoutPunctuationIsNothing() {
    assertEquals(List.of(), texts("The crew” slept."));
  }

  @Test
  void quotedLettersAreCounted() {
    Document document = MarkedText.document("Lindt wants “more sea” now.");
    Quotations quotations = Quotations.of(document);
    assertEquals(
        new Quotations.Letters(10, 7),
        quotations.letters(Documents.span(document, "“more sea” now")));
  }

  @Test
  void aHundredThousandMarksTakeLinearTime() {
    for (String unit : List.of("“a ", "\"a ", "''a ", "‘a ", "a” ", "“a” ", "\"A.\" ")) {
      Document document = worded(unit.repeat(100_000));
      Stage stage = new RuleQuotesFactory().create(StageOptions.NONE, new Models(null));
      assertTimeoutPreemptively(
          Duration.ofSeconds(20), () -> quotes(stage, document), "marks: " + unit);
    }
  }

  private static int quotes(Stage stage, Document document) throws StageException {
    return stage.apply(document).quotes().size();
  }

  private static List<String> texts(String text) {
    Document document = MarkedText.document(text);
    return Quotations.of(document).all().stream().map(q -> document.text(q.span())).toList();
  }

  private static List<Mending> mendings(String text) {
    return Quotations.of(MarkedText.document(text)).all().stream().map(Quotation::mending).toList();
  }

  /** One sentence, a token for each character that is no blank, all nouns below the first. */
  private static Document worded(String text) {
    List<Token> tokens = new ArrayList<>();
    List<Dependency> dependencies = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != ' ') {
        String word = text.substring(i, i + 1);
        dependencies.add(new Dependency(tokens.isEmpty() ? Dependency.ROOT : 0, "dep"));
        tokens.add(
            new Token(new Span(i, i + 1), Character.isLetter(word.charAt(0)) ? "NN" : "``", word));
      }
    }
    Span all = new Span(0, text.length());
    Sentence sentence = new Sentence(all, Sentence.Kind.PROSE, 0, 0, tokens.size());
    return Document.of(Documents.article("many", text))
        .with(Layer.SENTENCES, List.of(sentence))
        .with(Layer.TOKENS, tokens)
        .with(Layer.DEPENDENCIES, dependencies)
        .with(Layer.MENTIONS, List.of())
        .with(Layer.ENTITIES, List.of());
  }
}
