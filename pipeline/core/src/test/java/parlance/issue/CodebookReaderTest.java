package parlance.issue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parlance.document.Stance.Polarity;
import parlance.model.Models;
import parlance.model.SetupException;
import parlance.stage.StageOptions;

class CodebookReaderTest {
  @TempDir private Path folder;

  private Codebook read(String yaml) throws IOException {
    Path file = Files.writeString(folder.resolve("mine.yaml"), yaml);
    return CodebookReader.read(new Models(null), file.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "issues: [] | no issues; it needs a list such as",
        "issue: [] | unknown entry issue; known here are [issues]",
        "[a, b] | not a mapping",
        "issues: [{name: A, phrases: {favor: [a]}}] | issue 1: no id; give it one",
        "issues: [{id: two states, name: A, phrases: {favor: [a]}}] | issue 1: id “two states”; use",
        "issues: [{id: a, phrases: {favor: [a]}}] | issue 1 (a): no name",
        "issues: [{id: a, name: A}] | issue 1 (a): no phrases; list at least one",
        "issues: [{id: a, name: A, phrases: {against: [b]}}] | issue 1 (a): no phrases",
        "issues: [{id: a, name: A, phrases: {favor: []}}] | issue 1 (a): no phrases",
        "issues: [{id: a, name: A, phrases: {favor: truce}}] | phrases: favor: not a list; write",
        "issues: [{id: a, name: A, phrases: {favor: ['']}}] | phrases: favor: \"\" has no words",
        "issues: [{id: a, name: A, phrases: {for: [a]}}] | unknown entry for; known here are [favor,",
        "issues: [{id: a, name: A, phrase: [a]}] | issue 1: unknown entry phrase; known here are [id",
        "issues: [{id: a, name: A, phrases: {favor: [x]}}, {id: a, name: B, phrases: {favor: [y]}}]"
            + " | issue 2: id a is that of issue 1 too; give it another",
        "issues: [{id: a | (line 1)",
      })
  void aWrongCodebookIsRefusedWithPlaceAndRemedy(String yaml, String message) {
    String refusal = assertThrows(SetupException.class, () -> read(yaml)).getMessage();
    assertTrue(refusal.contains("mine.yaml") && refusal.contains(message), refusal);
  }

  @Test
  void whatIsForAndWhatIsAgainstAreKeptApart() throws IOException {
    Codebook codebook =
        read(
            """
            issues:
              - id: truce
                name: A truce
                phrases:
                  favor: [truce, " pause "]
                  against: [fighting on]
                  neither: [truce line]
            """);
    CodebookIssue truce = codebook.issues().get(0);
    assertEquals(
        List.of(
            new Phrase(truce, Polarity.FAVOR, "truce"),
            new Phrase(truce, Polarity.FAVOR, "pause"),
            new Phrase(truce, Polarity.AGAINST, "fighting on"),
            new Phrase(truce, null, "truce line")),
        codebook.phrases());
  }

  @ParameterizedTest
  @ValueSource(strings = {"gaza-war", "climate-energy"})
  void theShippedCodebooksCanBeRead(String name) {
    assertTrue(
        CodebookReader.read(new Models(null), "issue/codebooks/" + name + ".yaml").issues().size()
            >= 8);
  }

  @Test
  void vectorsThatDoNotFitTheVocabularyAreRefused() throws IOException {
    Files.createDirectories(folder.resolve("issue"));
    Files.write(folder.resolve(StaticVectors.NAME), new byte[] {3, 0, 0, 0, 2, 0, 0, 0, 1});
    String refusal =
        assertThrows(SetupException.class, () -> StaticVectors.load(new Models(folder)))
            .getMessage();
    assertTrue(refusal.contains("does not fit the encoder's vocabulary"), refusal);
  }

  @Test
  void aStageWithoutACodebookOrWithAWrongOptionIsRefused() {
    CodebookStageFactory factory = new CodebookStageFactory();
    assertTrue(
        assertThrows(
                SetupException.class, () -> factory.create(StageOptions.NONE, new Models(null)))
            .getMessage()
            .contains("no option file; name a YAML file"));
    StageOptions wrong =
        new StageOptions(Map.of("file", "issue/codebooks/gaza-war.yaml", "embedding", "maybe"));
    assertTrue(
        assertThrows(SetupException.class, () -> factory.create(wrong, new Models(null)))
            .getMessage()
            .contains("embedding is maybe; give yes or no"));
  }
}
