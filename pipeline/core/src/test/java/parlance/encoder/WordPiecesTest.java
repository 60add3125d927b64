package parlance.encoder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parlance.model.SetupException;

final class WordPiecesTest {
  private static final List<String> VOCABULARY =
      List.of(
          "[UNK]", "vot", "vote", "##r", "##rs", "left", "-", "wing", "munoz", "“", "'", "s", "2");

  private final WordPieces pieces = new WordPieces(VOCABULARY);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "voters | vote ##rs",
        "VOTER | vote ##r",
        "left-wing | left - wing",
        "Muñoz | munoz",
        "“ | “",
        "''s | ' ' s",
        "voted | [UNK]",
        "left-voted | left - [UNK]",
        "½ | [UNK]",
        "\u200b | [UNK]"
      })
  void cutsAsTheVocabularyDoes(String word, String expected) {
    List<String> found = IntStream.of(pieces.of(word)).mapToObj(VOCABULARY::get).toList();
    assertEquals(List.of(expected.split(" ")), found);
  }

  @Test
  void aWordOfNothingIsUnknown() {
    assertArrayEquals(new int[] {0}, pieces.of("\u0301"));
  }

  @Test
  void aLongWordIsCutShort() {
    assertEquals(24, pieces.of("-".repeat(5_000)).length);
    assertArrayEquals(new int[] {0}, pieces.of("vote".repeat(100)));
  }

  @Test
  void whoChangesTheAnswerChangesNothing() {
    pieces.of("voters")[0] = 0;
    assertEquals("vote", VOCABULARY.get(pieces.of("voters")[0]));
  }

  @Test
  void aVocabularyWithoutTheMarksIsRefused() {
    assertThrows(SetupException.class, () -> pieces.id("[CLS]"));
  }
}
