package parlance.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parlance.document.Span;
import parlance.evaluate.Coding.Mention;
import parlance.evaluate.Coding.Party;
import parlance.evaluate.Coding.Quote;
import parlance.evaluate.Coding.Stance;
import parlance.model.SetupException;

class BratGoldTest {
  private static final String TEXT =
      "🕊 Ana Marr, the mayor, said\nthat Reed left. Bo opposes it.\n";

  @TempDir private Path folder;

  private Coding read(String annotations) throws IOException {
    Files.writeString(folder.resolve("a.txt"), TEXT);
    Files.writeString(folder.resolve("a.ann"), annotations);
    return Gold.read(folder).get(0);
  }

  @Test
  void whatACoderLeavesInBratIsRead() throws IOException {
    Coding coding =
        read(
            """
            T1\tPERSON 2 10\tAna Marr
            A1\tForm T1 name
            T2\tPERSON 12 21\tthe mayor
            A2\tForm T2 nominal
            *\tEquiv T1 T2
            #1\tAnnotatorNotes T1\te4 Ana Marr, Wikipedia: Ana_Marr
            T3\tPERSON 33 37\tReed
            T4\tQuote 23 27;28 42\tsaid that Reed left
            T5\tSource 2 21\tAna Marr, the mayor
            T6\tCue 23 27\tsaid
            E1\tQuote:T4 Source:T5 Cue:T6
            T7\tPERSON 44 46\tBo
            T8\tStance 44 57\tBo opposes it
            T9\tParty 55 57\tit
            E2\tStance:T8 Holder:T7 Target:T9
            A3\tPolarity E2 against
            A4\tNegated E2
            R1\tOther Arg1:T1 Arg2:T3
            """);
    assertEquals(
        List.of(
            new Mention(new Span(3, 11), "PERSON", "name", "T1"),
            new Mention(new Span(13, 22), "PERSON", "nominal", "T1"),
            new Mention(new Span(34, 38), "PERSON", "name", "T3"),
            new Mention(new Span(45, 47), "PERSON", "name", "T7")),
        coding.mentions());
    assertEquals(Map.of("T1", "Ana Marr", "T3", "Reed", "T7", "Bo"), coding.entities());
    assertEquals(
        List.of(
            new Quote(
                List.of(new Span(24, 43)),
                List.of(new Span(24, 28)),
                List.of(new Span(3, 22)),
                "T1")),
        coding.quotes());
    assertEquals(
        List.of(
            new Stance(
                new Party("T7", new Span(45, 47)),
                new Party(null, new Span(56, 58)),
                "against",
                true,
                List.of(new Span(45, 58)))),
        coding.stances());
  }

  @Test
  void stancesAreComparedInSentencesThoughBratKnowsNone() throws IOException {
    read(
        """
        T1\tPERSON 44 46\tBo
        T2\tStance 44 57\tBo opposes it
        T3\tParty 55 57\tit
        E1\tStance:T2 Holder:T1 Target:T3
        A1\tPolarity E1 against
        """);
    String page = BetweenCoders.of(folder, folder, new Settings(Set.of(), Set.of(), 1)).page();
    assertTrue(
        page.lines().anyMatch(line -> line.matches(" *which, sentence by sentence +1\\.0.* 2")),
        page);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "T1;PERSON 2 10;Ana | line 1: not as brat writes it: ",
        "T1;PERSON 3 11;Ana Marr | line 1: not as brat writes it: ",
        "T1;PERSON 2 999;Ana Marr | line 1: not as brat writes it: ",
        "T1;PERSON x;Ana Marr | line 1: not as brat writes it: ",
        "E1;Quote:T7 | E1 names T7, which is not there",
        "E1;Stance:T1 Holder:T1 | E1 is a stance without a Target",
        "E1;Stance:T1 Target:T1 | E1 is a stance without a Polarity"
      })
  void whatIsWrongIsNamedWithItsPlace(String line, String message) {
    String name = line.startsWith("E") ? "T1\tParty 2 10\tAna Marr\n" : "";
    SetupException wrong =
        assertThrows(SetupException.class, () -> read(name + line.replace(';', '\t') + "\n"));
    assertTrue(wrong.getMessage().contains("a.ann"), wrong.getMessage());
    assertTrue(wrong.getMessage().contains(message), wrong.getMessage());
  }

  @Test
  void aFileWithoutItsTextOrInAnotherEncodingIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("a.ann"), "");
    SetupException wrong = assertThrows(SetupException.class, () -> Gold.read(folder));
    assertTrue(wrong.getMessage().contains("put a.txt there"), wrong.getMessage());
    Files.write(file.resolveSibling("a.txt"), new byte[] {(byte) 0xE4});
    wrong = assertThrows(SetupException.class, () -> Gold.read(folder));
    assertTrue(wrong.getMessage().contains("a.ann, or its text, is not in UTF-8"));
  }
}
