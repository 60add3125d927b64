package parlance.encoder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LetterCaseTest {
  @ParameterizedTest
  @CsvSource({
    "said, LOWER",
    "Lindt, TITLE",
    "A, TITLE",
    "UN, UPPER",
    "U.S., UPPER",
    "McKay, MIXED",
    "iPhone, MIXED",
    "Éva, TITLE",
    "2016, NO_LETTERS",
    "“, NO_LETTERS",
    "中国, MIXED"
  })
  void tellsHowAWordIsWritten(String word, LetterCase expected) {
    assertEquals(expected, LetterCase.of(word));
  }
}
