package parlance.actor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parlance.document.Article;
import parlance.document.Document;
import parlance.document.Documents;
import parlance.document.Layer;
import parlance.document.MentionType;
import parlance.document.Name;
import parlance.document.Span;
import parlance.model.Models;
import parlance.model.SetupException;
import parlance.stage.Stage;
import parlance.stage.StageException;
import parlance.stage.StageOptions;

class ActorStageTest {
  private static final Path LIST = Path.of("src/test/resources/parlance/actor/actors.csv");

  @TempDir private Path folder;

  static Stage stage(Path list) {
    StageOptions options = new StageOptions(Map.of("list", list.toAbsolutePath().toString()));
    return new ActorStageFactory().create(options, new Models(null));
  }

  /**
   * @param sentence with blanks between tokens; a capital makes a proper noun
   * @param names recognised in it, as {@code words|TYPE}
   */
  private static Document document(String sentence, String... names) {
    StringBuilder lines = new StringBuilder();
    for (String word : sentence.split(" ", -1)) {
      String tag = Character.isUpperCase(word.charAt(0)) ? "NNP" : "NN";
      lines.append(word + " " + word + " " + (word.equals("Will") ? "MD" : tag) + " 0 dep\n");
    }
    Document parsed = Documents.parsed(lines.toString());
    List<Name> found = new ArrayList<>();
    for (String name : names) {
      String[] field = name.split("\\|", -1);
      Span span = Documents.span(parsed, field[0]);
      found.add(new Name(span, MentionType.valueOf(field[1]), 0.9));
    }
    return parsed.with(Layer.NAMES, found);
  }

  private static String names(Document document) throws StageException {
    return names(document, LIST);
  }

  private static String names(Document document, Path list) throws StageException {
    Document done = stage(list).apply(document);
    return done.names().stream()
        .map(name -> done.text(name.span()) + "|" + name.type() + "|" + name.actor())
        .collect(Collectors.joining(", "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "The Orrin Harbour Board met .; Orrin|GPE; Orrin Harbour Board|ORG|O1",
        "OHB ’s offer to the Harbour Board .;; OHB|ORG|O1, Harbour Board|ORG|O1",
        "Critics call The Iron Minister stubborn .;; The Iron Minister|PERSON|P1",
        "Critics call the iron minister stubborn .;; iron minister|PERSON|P1",
        "He joined Lantern .;; Lantern|MISC|N1",
        "He joined Lantern .; Lantern|ORG; Lantern|ORG|N1",
        "He carried a lantern .;;",
        "He lives in Karvania .; Karvania|PERSON; Karvania|GPE|G1"
      })
  void aListedNameIsThatActorWithTheListsType(String text, String recognised, String expected)
      throws StageException {
    String[] names = recognised == null ? new String[0] : new String[] {recognised};
    assertEquals(expected == null ? "" : expected, names(document(text, names)));
  }

  @ParameterizedTest
  @CsvSource({
    "He lives in Karvania Street .,Karvania Street|LOC,Karvania Street|LOC|null",
    "He met Ana Lantern-Oakes .,,",
    "He wrote to lantern@karvania.example .,,",
    "He met D'Lantern .,,",
  })
  void aListedNameWithinALongerOneIsNotThatActor(String text, String recognised, String expected)
      throws StageException {
    String[] names = recognised == null ? new String[0] : new String[] {recognised};
    assertEquals(expected == null ? "" : expected, names(document(text, names)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Lantern ’s vote; Lantern|MISC|N1",
        "a Lantern-led vote; Lantern|MISC|N1",
        "(Lantern); Lantern|MISC|N1"
      })
  void possessivesAndAdjectivesHoldTheName(String text, String expected) throws StageException {
    assertEquals(expected, names(document(text)));
  }

  @Test
  void aSharedNameIsHisWhoIsNamedOtherwise() throws StageException {
    assertEquals(
        "Jane Varga|PERSON|P1, Varga|PERSON|P1",
        names(document("Jane Varga spoke before Varga left .", "Jane Varga|PERSON")));
    assertEquals("Varga|PERSON|null", names(document("So Varga left .", "Varga|PERSON")));
    assertEquals(
        "Jane Varga|PERSON|P1, Tomas Varga|PERSON|P2, Vargas|PERSON|null",
        names(document("Jane Varga told Tomas Varga off . Vargas argue .", "Vargas|PERSON")));
  }

  @Test
  void aSurnameIsNotHisWhereTheArticleNamesAnotherInFull() throws IOException, StageException {
    Path list = folder.resolve("a.csv");
    Files.writeString(list, "id,name,type,aliases\nP1,Jane Varga,PERSON,Varga\n");
    assertEquals(
        "Ivo Varga|PERSON|null",
        names(document("Ivo Varga spoke . So Varga left .", "Ivo Varga|PERSON"), list));
    assertEquals("Varga|PERSON|P1", names(document("So Varga left .", "Varga|PERSON"), list));
  }

  @Test
  void markedSpansStay() throws StageException {
    Document plain = document("So Jane Varga met Karvania .");
    List<Article.MarkedName> marked =
        List.of(
            new Article.MarkedName(Documents.span(plain, "So Jane"), MentionType.MISC),
            new Article.MarkedName(Documents.span(plain, "Karvania"), MentionType.ORG));
    Article article =
        new Article(
            "a",
            "a.txt",
            plain.article().sha256(),
            null,
            null,
            null,
            null,
            plain.text(),
            marked,
            List.of());
    List<Name> names = marked.stream().map(name -> new Name(name.span(), name.type(), 1)).toList();
    Document document =
        Document.of(article)
            .with(Layer.SENTENCES, plain.sentences())
            .with(Layer.TOKENS, plain.tokens())
            .with(Layer.NAMES, names);
    assertEquals("So Jane|MISC|null, Karvania|ORG|G1", names(document));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "id,name,type~P1,Jane Varga,PERSON; line 1: no column called aliases",
        "id;name;type;aliases~; no column called id",
        "id,name,type,aliases~P1,Jane,PERSON,~P1,Tom,PERSON,; line 3: id P1 is on line 2 too",
        "id,name,type,aliases~P1, ,PERSON,; line 2: no name",
        "id,name,type,aliases~,Jane,PERSON,; line 2: no id",
        "id,name,type,aliases~P1,Jane,HUMAN,; line 2: type HUMAN; give one of [PERSON",
        "id,name,type,aliases~P1,Jane,PERSON,a,b; line 2: 5 cells",
        "id,name,type,aliases~P1,Jane,PERSON,Varga|--; line 2: a name without letters: --",
        "id,name,type,aliases; no actor in it",
        "~; is empty"
      })
  void aWrongListIsRefusedWithLineAndRemedy(String lines, String message) throws IOException {
    Path list = folder.resolve("wrong.csv");
    Files.writeString(list, lines.replace('~', '\n'));
    String refusal = assertThrows(SetupException.class, () -> stage(list)).getMessage();
    assertTrue(refusal.contains("wrong.csv") && refusal.contains(message), refusal);
  }

  @Test
  void aListThatIsNotUtf8IsRefused() throws IOException {
    Path list = folder.resolve("latin.csv");
    Files.write(
        list, "id,name,type,aliases\nP1,José,PERSON,\n".getBytes(StandardCharsets.ISO_8859_1));
    String refusal = assertThrows(SetupException.class, () -> stage(list)).getMessage();
    assertTrue(refusal.contains("line 2: not UTF-8"), refusal);
  }
}
