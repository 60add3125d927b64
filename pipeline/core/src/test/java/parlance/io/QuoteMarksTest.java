package parlance.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuoteMarksTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "true  | “We see it differently,”          | We see it differently,",
        "true  | \"We see it differently,\"        | We see it differently,",
        "true  | ‘No,’                             | No,",
        "true  | “It runs over paragraphs.         | It runs over paragraphs.",
        "true  | and ends here.”                   | and ends here.",
        "true  | “She said ‘no’ twice.”            | She said ‘no’ twice.",
        "true  | Don’t tell the workers’           | Don’t tell the workers’",
        "true  | “                                 | “",
        "false | “revitalised” and return to Gaza  | “revitalised” and return to Gaza",
        "false | “one” and “two”                   | “one” and “two”",
        "false | \"one\" and \"two\"               | \"one\" and \"two\"",
        "false | “genuine security”                | genuine security",
        "false | that it would be a “disaster”     | that it would be a “disaster”"
      })
  void onlyMarksAroundTheWholeAreTakenOff(boolean direct, String words, String expected) {
    assertEquals(expected, QuoteMarks.withoutOuter(words, direct));
  }
}
