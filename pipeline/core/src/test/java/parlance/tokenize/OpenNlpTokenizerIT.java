package parlance.tokenize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parlance.document.Document;
import parlance.document.Documents;
import parlance.document.Sentence;
import parlance.model.Models;
import parlance.stage.Stage;
import parlance.stage.StageContract;
import parlance.stage.StageException;
import parlance.stage.StageOptions;

class OpenNlpTokenizerIT extends StageContract {
  @Override
  protected Stage create() {
    return new OpenNlpTokenizerFactory().create(StageOptions.NONE, new Models(null));
  }

  private Document done(String text) throws StageException {
    return stage.apply(Document.of(Documents.article("a", text)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "She doesn’t know. | She/PRP does/VBZ n’t/RB know/VB ./.",
        "It’s over and they’ll go. | It/PRP ’s/VBZ over/RB and/CC they/PRP ’ll/MD go/VB ./.",
        "“We cannot wait,” he said. | “/`` We/PRP can/MD not/RB wait/VB ,/, ”/'' he/PRP said/VBD"
            + " ./.",
        "They were criticised by Anna’s party."
            + " | They/PRP were/VBD criticised/VBN by/IN Anna/NNP ’s/POS party/NN ./.",
      })
  void tokensAndTagsAreThoseOfThePennTreebank(String text, String expected) throws StageException {
    Document document = done(text);
    assertEquals(
        expected,
        document.tokens().stream()
            .map(token -> document.text(token) + "/" + token.pos())
            .collect(Collectors.joining(" ")));
  }

  @Test
  void headingsAndQuotesAreSplitAsByTheOtherEngine() throws StageException {
    Document document =
        done("The Road Ahead\n\n“Why should we wait?” he asked. “There is no reason.”");
    assertEquals(
        List.of("The Road Ahead", "“Why should we wait?” he asked.", "“There is no reason.”"),
        document.sentences().stream().map(sentence -> document.text(sentence.span())).toList());
    assertEquals(Sentence.Kind.HEADING, document.sentences().get(0).kind());
  }

  @Test
  void aSentenceOfTenThousandWordsIsCutAndSaidToBe() throws StageException {
    Document document = done("the man saw the dog , and ".repeat(1500) + "left.");
    assertTrue(document.warnings().get(0).startsWith("cut sentences"));
  }
}
