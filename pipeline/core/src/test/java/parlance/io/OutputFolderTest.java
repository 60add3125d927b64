package parlance.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import parlance.chain.Outcome;
import parlance.document.Document;
import parlance.document.Documents;
import parlance.document.Layer;
import parlance.model.SetupException;

class OutputFolderTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Document SPOKEN = Spoken.document();

  @TempDir Path folder;

  private void write(OffsetUnit unit, Outcome... outcomes) {
    OutputFolders.write(folder, unit, List.of(outcomes));
  }

  private List<String> lines(String file) throws IOException {
    return Files.readAllLines(folder.resolve(file));
  }

  @ParameterizedTest
  @EnumSource(OffsetUnit.class)
  void everyLineKeepsItsSchemaAndReadsBackEqual(OffsetUnit unit) throws IOException {
    write(
        unit,
        new Outcome.Done(SPOKEN),
        new Outcome.Failed("b", "b.txt", Outcome.Failed.READ, "an empty file"));
    Schemas.checkFolder(folder);
    assertEquals(Optional.of(ArticleLine.of(SPOKEN, unit)), ArticleLines.find(folder, "test"));
    assertEquals(Optional.empty(), ArticleLines.find(folder, "b"));
  }

  @Test
  void offsetsCountCodePointsAsPythonDoes() throws IOException {
    write(OffsetUnit.CODEPOINT, new Outcome.Done(SPOKEN));
    JsonNode line = JSON.readTree(lines("articles.jsonl").get(0));
    int[] text = line.get("text").textValue().codePoints().toArray();
    List<String> words = new ArrayList<>();
    for (JsonNode token : line.get("tokens")) {
      int[] slice =
          Arrays.copyOfRange(text, token.get("begin").intValue(), token.get("end").intValue());
      words.add(new String(slice, 0, slice.length));
    }
    assertEquals(
        "🕊 “ No , ” said Anna Beck , the mayor . “ Never a tunnel . ”", String.join(" ", words));
  }

  @Test
  void lettersAreWrittenAsTheyAreAndLinesEndInALineFeed() throws IOException {
    write(OffsetUnit.CODEPOINT, new Outcome.Done(SPOKEN));
    String file = Files.readString(folder.resolve("articles.jsonl"));
    assertTrue(file.contains("🕊 “No,” said Anna Beck"), file);
    assertTrue(file.endsWith("}\n"));
    assertFalse(file.contains("\r"));
    assertTrue(file.contains("\"score\":0.1235,"), "four decimals");
    assertTrue(file.contains("\"title\":null"), "unknown is null");
  }

  @Test
  void halfACharacterSurvivesAsAnEscape() throws IOException {
    String text = "a\ud83d b🕊 \udc00";
    write(OffsetUnit.CODEPOINT, new Outcome.Done(Document.of(Documents.article("a1", text))));
    String line = lines("articles.jsonl").get(0);
    assertTrue(line.contains("a\\ud83d b🕊 \\udc00"), line);
    assertEquals(text, JSON.readTree(line).get("text").textValue());
  }

  @Test
  void flatRowsNeedNothingElse() throws IOException {
    write(OffsetUnit.CODEPOINT, new Outcome.Done(SPOKEN));
    assertEquals(
        "{\"article\":\"test\",\"date\":null,\"outlet\":null,\"duplicates\":null,\"quote\":\"q1\",\"type\":\"direct\","
            + "\"text\":\"No, … Never a tunnel.\",\"cue\":\"said\",\"source\":\"Anna Beck, the mayor\","
            + "\"speaker\":\"Anna Beck\",\"speaker_type\":\"PERSON\",\"speaker_role\":\"mayor\","
            + "\"speaker_link\":null,\"speaker_actor\":null,\"kind\":\"named\",\"score\":0.1235,\"by\":\"hand\"}",
        lines("quotes.jsonl").get(0));
    assertEquals(
        "{\"article\":\"test\",\"date\":null,\"outlet\":null,\"duplicates\":null,\"stance\":\"s1\","
            + "\"holder\":\"Anna Beck\",\"holder_type\":\"PERSON\",\"holder_actor\":null,"
            + "\"holder_text\":\"Anna Beck\","
            + "\"target\":\"a tunnel\",\"target_type\":null,\"target_actor\":null,"
            + "\"target_text\":\"a tunnel\",\"issue\":\"T1\","
            + "\"issue_name\":\"A tunnel\",\"issue_polarity\":\"against\","
            + "\"issue_score\":0.9124,\"issue_by\":\"lemma\","
            + "\"polarity\":\"against\",\"evidence\":\"Never a tunnel\",\"quote\":\"q1\","
            + "\"quote_text\":\"No, … Never a tunnel.\",\"reporter\":null,"
            + "\"reporter_actor\":null,\"negated\":false,"
            + "\"modality\":\"asserted\",\"score\":0.5,\"by\":\"hand\"}",
        lines("stances.jsonl").get(0));
    JsonNode own = JSON.readTree(lines("stances.jsonl").get(1));
    assertTrue(own.get("holder").isNull() && own.get("holder_text").isNull(), own::toString);
    assertEquals("Anna Beck", own.get("target").textValue());
    assertEquals("Anna Beck", own.get("reporter").textValue());
  }

  @Test
  void layersThatNoStageProvidedAreEmptyAndUnparsedTokensHaveNoHead() throws IOException {
    Document tokens = Document.of(SPOKEN.article()).with(Layer.TOKENS, SPOKEN.tokens());
    write(OffsetUnit.CODEPOINT, new Outcome.Done(tokens));
    JsonNode line = JSON.readTree(lines("articles.jsonl").get(0));
    assertTrue(line.get("language").isNull());
    assertEquals(0, line.get("quotes").size());
    assertTrue(line.get("tokens").get(0).get("head").isNull());
    assertTrue(line.get("tokens").get(0).get("relation").isNull());
    Schemas.checkFolder(folder);
  }

  @Test
  void theLanguageIsNamedByItsShortCode() {
    assertEquals("en", ArticleLine.of(SPOKEN, OffsetUnit.UTF16).language());
  }

  @Test
  void anotherRunReplacesTheFirst() throws IOException {
    write(OffsetUnit.CODEPOINT, new Outcome.Done(SPOKEN), new Outcome.Done(SPOKEN));
    write(OffsetUnit.CODEPOINT, new Outcome.Failed("b", "b.txt", "language", "not English"));
    assertEquals(List.of(), lines("articles.jsonl"));
    assertEquals(List.of(), lines("quotes.jsonl"));
    assertEquals(
        List.of(
            "{\"id\":\"b\",\"path\":\"b.txt\",\"stage\":\"language\",\"reason\":\"not English\"}"),
        lines("rejects.jsonl"));
  }

  @Test
  void everyOutcomeIsOnDiskBeforeTheNext() throws IOException {
    try (OutputFolder output = OutputFolder.open(folder, OffsetUnit.CODEPOINT)) {
      output.accept(new Outcome.Done(SPOKEN));
      assertEquals(1, lines("articles.jsonl").size());
      assertFalse(Files.exists(folder.resolve("run.json")), "the run has not come to its end");
    }
  }

  @Test
  void whatIsNoOutputFolderIsSaid() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "x");
    assertThrows(SetupException.class, () -> OutputFolder.prepare(file));
    assertThrows(SetupException.class, () -> ArticleLines.find(folder, "a1"));
    assertArrayEquals(new byte[] {'x'}, Files.readAllBytes(file));
  }
}
