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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parlance.document.Span;
import parlance.evaluate.Coding.Mention;
import parlance.evaluate.Coding.Party;
import parlance.evaluate.Coding.Quote;
import parlance.evaluate.Coding.Stance;
import parlance.export.Export;
import parlance.export.ExportFormats;
import parlance.io.OffsetUnit;
import parlance.io.OutputFolders;
import parlance.io.Spoken;
import parlance.model.SetupException;
import parlance.record.RecordedOutput;

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
            new Mention(new Span(3, 11), "PERSON", "name", "e4"),
            new Mention(new Span(13, 22), "PERSON", "nominal", "e4"),
            new Mention(new Span(34, 38), "PERSON", "name", "T3"),
            new Mention(new Span(45, 47), "PERSON", "name", "T7")),
        coding.mentions());
    assertEquals(Map.of("e4", "Ana Marr", "T3", "Reed", "T7", "Bo"), coding.entities());
    assertEquals(
        List.of(
            new Quote(
                List.of(new Span(24, 43)),
                List.of(new Span(24, 28)),
                List.of(new Span(3, 22)),
                "e4")),
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
  void anExportOfTheOutputAgreesWithIt() {
    Path output = folder.resolve("output");
    Path brat = folder.resolve("brat");
    OutputFolders.write(output, OffsetUnit.CODEPOINT, Spoken.document());
    Export.write(RecordedOutput.open(output), ExportFormats.named("brat"), brat, articles -> {});
    Settings settings = new Settings(Set.of(), Set.of(), 1);
    Evaluation evaluation = new Evaluation(Gold.read(brat), settings, Map.of());
    try (Stream<Coding> found = Gold.output(output)) {
      Scores scores = evaluation.of(found);
      assertEquals(Set.of(Layer.values()), scores.layers());
      assertEquals(0, scores.missing());
      scores.figures(1).forEach(figure -> assertEquals(1, figure.tally().f1(), figure::toString));
    }
  }

  @Test
  void aLineThatIsNoneIsNamed() {
    SetupException wrong =
        assertThrows(
            SetupException.class, () -> read("T1\tPERSON 2 10\tAna\nT2\tPERSON 2 999\tx\n"));
    assertTrue(wrong.getMessage().contains("a.ann, line 2"), wrong.getMessage());
  }
}
