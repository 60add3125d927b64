package parlance.tokenize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parlance.document.Document;
import parlance.document.Documents;
import parlance.document.Sentence;
import parlance.model.Models;
import parlance.stage.Stage;
import parlance.stage.StageContract;
import parlance.stage.StageException;
import parlance.stage.StageOptions;

class CoreNlpTokenizerIT extends StageContract {
  @Override
  protected Stage create() {
    return new CoreNlpTokenizerFactory().create(StageOptions.NONE, new Models(null));
  }

  private Document done(String text) throws StageException {
    return stage.apply(Document.of(Documents.article("a", text)));
  }

  private List<String> sentences(String text) throws StageException {
    Document document = done(text);
    return document.sentences().stream().map(sentence -> document.text(sentence.span())).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "She said \"We won.\" Then she left. | She said \"We won.\" / Then she left.",
        "“We won,” he said. “They lost.” | “We won,” he said. / “They lost.”",
        "“Why?” he asked. “No reason.” | “Why?” he asked. / “No reason.”",
        "\"Why?\" he asked. \"Go!\" she said. | \"Why?\" he asked. / \"Go!\" she said.",
        "''We won.'' He smiled. ``No.'' | ''We won.'' / He smiled. / ``No.''",
        "(He had left.) She stayed. | (He had left.) / She stayed.",
        "They met in the U.S. The talks failed. | They met in the U.S. / The talks failed.",
        "“He said ‘no.’” Nobody spoke. | “He said ‘no.’” / Nobody spoke.",
        "2. Rosa Quental won. | 2. Rosa Quental won.",
        "“They lost.”. He left. | “They lost.”. / He left."
      })
  void closingMarksStayWithTheSentenceTheyClose(String text, String expected)
      throws StageException {
    assertEquals(List.of(expected.split(" / ", -1)), sentences(text));
  }

  @Test
  void aHeadingIsASentenceOfItsOwn() throws StageException {
    Document document = done("The Road Ahead: What Now?\n\nThe talks failed. They will resume.");
    assertEquals(
        List.of(Sentence.Kind.HEADING, Sentence.Kind.PROSE, Sentence.Kind.PROSE),
        document.sentences().stream().map(Sentence::kind).toList());
  }

  @Test
  void tokensSpellTheTextAsItStands() throws StageException {
    Document document = done("“It’s Lindqvist’s wall-to-wall ‘win’ …” (U.S.)");
    assertEquals(
        List.of(
            "“",
            "It",
            "’s",
            "Lindqvist",
            "’s",
            "wall",
            "-",
            "to",
            "-",
            "wall",
            "‘",
            "win",
            "’",
            "…",
            "”",
            "(",
            "U.S.",
            ")"),
        document.tokens().stream().map(document::text).toList());
  }

  @Test
  void curlyMarksAreTaggedAndLemmatisedLikeStraightOnes() throws StageException {
    Document curly = done("“She’s here and they don’t know Anna’s plan,” he said.");
    Document straight = done("\"She's here and they don't know Anna's plan,\" he said.");
    assertEquals(
        straight.tokens().stream().map(token -> token.pos() + " " + token.lemma()).toList(),
        curly.tokens().stream().map(token -> token.pos() + " " + token.lemma()).toList());
  }

  @Test
  void aSentenceOfTenThousandWordsIsCutAndSaidToBe() throws StageException {
    long begin = System.nanoTime();
    Document document = done("the man saw the dog , and ".repeat(1500) + "left.");
    assertTrue(System.nanoTime() - begin < 20_000_000_000L);
    assertTrue(
        document.sentences().stream()
            .allMatch(
                sentence ->
                    sentence.endToken() - sentence.firstToken() <= SentenceLimit.DEFAULT.tokens()));
    assertTrue(document.warnings().get(0).startsWith("cut sentences"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "a.", "a@", "\"", "a-", ". "})
  void aMillionCharactersWithoutAWordAreLeftOutAndSaidToBe(String piece) throws StageException {
    long begin = System.nanoTime();
    Document document = done("It began.\n\n" + piece.repeat(1_000_000 / piece.length()));
    assertTrue(System.nanoTime() - begin < 10_000_000_000L);
    assertEquals("It began.", document.text(document.sentences().get(0).span()));
    assertTrue(document.warnings().get(0).startsWith("left out"), document.warnings().toString());
  }
}
