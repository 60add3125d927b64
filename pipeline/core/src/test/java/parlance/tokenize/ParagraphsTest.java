package parlance.tokenize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParagraphsTest {
  private static final String PROSE = "The council met on Monday and agreed on nothing at all.";

  private static List<String> split(String text) {
    return Paragraphs.split(text).stream()
        .map(
            paragraph ->
                (paragraph.heading() ? "# " : "")
                    + text.substring(paragraph.span().begin(), paragraph.span().end()))
        .toList();
  }

  private static boolean isHeading(String line) {
    return Paragraphs.split(line + "\n\n" + PROSE).get(0).heading();
  }

  @Test
  void blankLinesPartParagraphsWhateverTheLineEnds() {
    List<String> two = List.of(PROSE, PROSE);
    assertEquals(two, split(PROSE + "\n\n" + PROSE));
    assertEquals(two, split("\r\n" + PROSE + "\r\n \t\r\n" + PROSE + "\r\n"));
    assertEquals(two, split("\n\n  " + PROSE + "  \n\u00a0\n\n\n" + PROSE));
  }

  @Test
  void linesWrappedAtOneWidthAreOneParagraph() {
    String wrapped =
        """
        The harbour tax will rise by a tenth next spring, the council
        said on Monday after a meeting that lasted until midnight. Its
        chair, Rosa Quental, called the rise modest. The fishing fleet
        disagrees.
        """;
    assertEquals(List.of(wrapped.strip()), split(wrapped));
    assertEquals(
        List.of("# A Harbour Divided", wrapped.strip()), split("A Harbour Divided\n" + wrapped));
  }

  @Test
  void aShortLineEndsAParagraphAmongWrappedOnes() {
    String first =
        """
        The harbour tax will rise by a tenth next spring, the council
        said on Monday after a meeting that lasted until midnight. Its
        chair called the rise modest.""";
    String second =
        """
        The fishing fleet disagrees with every word of that, its own
        speaker said, and it will stay in port for the whole of May.""";
    assertEquals(List.of(first, second), split(first + "\n" + second));
  }

  @Test
  void linesThatAreWholeParagraphsStayApart() {
    List<String> lines =
        List.of(
            "The harbour tax will rise by a tenth next spring, the council said on Monday.",
            "“It is modest,” said Rosa Quental, who chairs it and who had the last word on Monday"
                + " night, as on most nights.",
            "The fleet disagrees.",
            "It will stay in port.");
    assertEquals(lines, split(String.join("\n", lines)));
  }

  @Test
  void aHeadingMayStandDirectlyAboveItsText() {
    String text =
        "Two weeks of strikes\nThe harbour tax will rise by a tenth next spring, the council said"
            + " on Monday, and the fleet will not sail.\nNo end in sight\nThe fleet disagrees.";
    assertEquals(
        List.of("# Two weeks of strikes", "# No end in sight"),
        split(text).stream().filter(paragraph -> paragraph.startsWith("#")).toList());
  }

  @Test
  void aBrokenSentenceGoesOnInLowerCase() {
    assertEquals(List.of("The fleet will stay\nin port."), split("The fleet will stay\nin port."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Two-state solution",
        "Israel's war on Gaza",
        "Looking Ahead: What It Means",
        "Who Speaks for the Harbour?",
        "Is This the End for Rosa Quental?",
        "‘A long road’",
        "TOUGH WORDS FROM THE COUNCIL.",
        "Quental: ‘No deal’",
        "U.S. Senate Debates Gen. Varga's Plan"
      })
  void titlesAreHeadings(String line) {
    assertTrue(isHeading(line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“We will win,”",
        "PORT ANSEL —",
        "OSTRAVA (Reuters) -",
        "She left.",
        "And who will pay?",
        "They agreed on three things:",
        "- the tax",
        "2. Rosa Quental",
        "“Our boats need the harbour and the harbour needs us",
        "and then they left",
        "The council met on Monday. It agreed on nothing",
        "The council met on Monday and agreed on nothing at all but the date of its next meeting"
            + " and the colour of the new curtains"
      })
  void otherShortLinesAreNot(String line) {
    assertFalse(isHeading(line));
  }

  @Test
  void theLastLineIsAHeadingOnlyInTitleCase() {
    assertEquals(List.of(PROSE, "Read the rest here"), split(PROSE + "\n\nRead the rest here"));
    assertEquals(List.of(PROSE, "# More From Today"), split(PROSE + "\n\nMore From Today"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x\n", "“\n\n", "a b\r\n", " \n", "Title Here\n"})
  void aMillionCharactersTakeNoTime(String piece) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> Paragraphs.split(piece.repeat(1_000_000 / piece.length())));
  }
}
