package parlance.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import parlance.chain.Outcome;
import parlance.document.Document;
import parlance.document.Documents;
import parlance.document.Span;
import parlance.io.ArticleLine;
import parlance.io.OffsetUnit;
import parlance.io.OutputFolder;
import parlance.io.OutputFolders;
import parlance.io.Spoken;
import parlance.model.SetupException;

class RecordedOutputTest {
  @TempDir private Path folder;

  private static Document named(String id, String text) {
    return Document.of(Documents.article(id, text));
  }

  private List<RecordedArticle> articles() {
    try (Stream<RecordedArticle> articles = RecordedOutput.open(folder).articles()) {
      return articles.toList();
    }
  }

  private String refusal() {
    return String.valueOf(assertThrows(SetupException.class, this::articles).getMessage());
  }

  /** Writes again what a run has written, with a change. */
  private void change(String file, String what, String instead) throws IOException {
    Path path = folder.resolve(file);
    String content = Files.readString(path);
    assertTrue(content.contains(what), content);
    Files.writeString(path, content.replace(what, instead));
  }

  @ParameterizedTest
  @EnumSource(OffsetUnit.class)
  void whatWasWrittenIsReadBackWithTheWordsBehindIt(OffsetUnit unit) {
    OutputFolders.write(folder, unit, Spoken.document(), named("second", "Nothing."));
    List<RecordedArticle> articles = articles();
    assertEquals(List.of("test", "second"), articles.stream().map(RecordedArticle::id).toList());
    RecordedArticle article = articles.get(0);
    assertEquals(ArticleLine.of(Spoken.document(), unit), article.line());
    ArticleLine.Quote quote = article.line().quotes().get(0);
    assertEquals("“No,”", article.words(quote.content().get(0)));
    Span span = article.span(quote.content().get(0));
    assertEquals(article.text().indexOf("“No,”"), span.begin());
    assertEquals(span.begin() - 1, article.codePoints(span.begin()), "behind one wide character");
    assertEquals("Anna Beck", article.entity(quote.speaker()).name());
    assertEquals("said", article.quoteRows().get(0).cue());
    assertEquals("Anna Beck", article.stanceRows().get(0).holder());
    assertEquals("test", RecordedOutput.open(folder).run().chain().name());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatABatchOfAWatchedFolderIsAboutToReplaceIsPassedOver(boolean rejected) throws IOException {
    OutputFolders.write(
        folder, OffsetUnit.CODEPOINT, named("a", "Old."), named("b", "Kept."), named("c", "Too."));
    try (OutputFolder watched = OutputFolder.goOn(folder, OffsetUnit.CODEPOINT)) {
      watched.accept(new Outcome.Done(named("d", "New 🕊.")));
      watched.accept(new Outcome.Done(named("a", "Changed.")));
      if (rejected) {
        watched.accept(new Outcome.Failed("c", "c.txt", Outcome.Failed.READ, "no words"));
      }
      Files.writeString(
          folder.resolve("articles.jsonl"),
          "{\"schema\":1,\"id\":\"half",
          StandardOpenOption.APPEND);
      assertEquals(
          rejected
              ? List.of("Kept.", "New 🕊.", "Changed.")
              : List.of("Kept.", "Too.", "New 🕊.", "Changed."),
          articles().stream().map(RecordedArticle::text).toList());
    }
  }

  @Test
  void aFolderOfARunAtWorkOrKilledIsRefusedWithWhatToDo() throws IOException {
    OutputFolders.write(folder, OffsetUnit.CODEPOINT, named("a", "A."));
    Files.delete(folder.resolve("run.json"));
    assertTrue(refusal().contains("give the same annotate command again"), refusal());
  }

  @Test
  void aFolderWithoutOutputIsRefused() {
    assertTrue(refusal().contains("run annotate first"), refusal());
  }

  @Test
  void aCopyWithoutTheJournalIsRead() throws IOException {
    OutputFolders.write(folder, OffsetUnit.CODEPOINT, named("a", "A."), named("b", "B."));
    Files.delete(folder.resolve(".parlance/journal"));
    assertEquals(2, articles().size());
  }

  @Test
  void fieldsOfLaterVersionsArePassedOverAndAnotherSchemaIsRefused() throws IOException {
    OutputFolders.write(folder, OffsetUnit.CODEPOINT, named("a", "A."));
    Files.delete(folder.resolve(".parlance/journal"));
    change("articles.jsonl", "\"id\":", "\"later\":[{\"schema\":7}],\"id\":");
    assertEquals("a", articles().get(0).id());
    change("articles.jsonl", "{\"schema\":1,", "{\"mentions\":7,\"schema\":2,");
    assertTrue(refusal().contains("has schema 2, and this version"), refusal());
  }

  @Test
  void aFileThatIsRewrittenWhileItIsReadIsNoticed() throws IOException {
    OutputFolders.write(folder, OffsetUnit.CODEPOINT, named("a", "A."), named("b", "B."));
    RecordedOutput output = RecordedOutput.open(folder);
    List<String> lines = Files.readAllLines(folder.resolve("articles.jsonl"));
    Files.write(folder.resolve("articles.jsonl"), lines.subList(0, 1));
    try (Stream<RecordedArticle> articles = output.articles()) {
      SetupException changed = assertThrows(SetupException.class, articles::toList);
      assertTrue(changed.getMessage().contains("was changed while it was read"));
    }
  }
}
