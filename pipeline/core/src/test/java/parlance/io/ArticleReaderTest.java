package parlance.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parlance.chain.Outcome;
import parlance.document.Article;
import parlance.document.MentionType;
import parlance.document.Span;

class ArticleReaderTest {
  @TempDir Path folder;

  private void put(String name, byte[] bytes) throws IOException {
    Files.createDirectories(folder.resolve(name).getParent());
    Files.write(folder.resolve(name), bytes);
  }

  private void put(String name, String content) throws IOException {
    put(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private List<Outcome> read() {
    List<Outcome> outcomes = new ArrayList<>();
    InputFiles files = InputFiles.find(List.of(folder.toString()), folder.resolve("out"));
    try (ArticleReader reader = new ArticleReader(files)) {
      reader.forEachRemaining(outcomes::add);
    }
    return outcomes;
  }

  private Article article(String name, String content) throws IOException {
    put(name, content);
    List<Outcome> outcomes = read();
    assertEquals(1, outcomes.size(), outcomes::toString);
    return article(outcomes.get(0));
  }

  private static Article article(Outcome outcome) {
    return assertInstanceOf(Outcome.Done.class, outcome, outcome::toString).document().article();
  }

  private Outcome.Failed reject(String name, byte[] bytes) throws IOException {
    put(name, bytes);
    put("~good.txt", "Rain fell all night.");
    List<Outcome> outcomes = read();
    assertEquals(2, outcomes.size(), outcomes::toString);
    assertEquals("~good", article(outcomes.get(1)).id(), "the run goes on");
    Outcome.Failed failed = assertInstanceOf(Outcome.Failed.class, outcomes.get(0));
    assertEquals(folder + "/" + name, failed.path());
    assertEquals("read", failed.stage());
    return failed;
  }

  private Outcome.Failed reject(String name, String content) throws IOException {
    return reject(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] gzip(String content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " date 2024-01-19 Rain fell.",
        "date 2024-01-19 Rain fell.",
        "date 2024-01-19\nRain fell.\n",
        "\n\tdate\t2024-01-19\r\n\r\nRain fell.",
        "\ufeff date 2024-01-19 Rain fell."
      })
  void theHeaderIsTheDateAndNoPartOfTheText(String content) throws IOException {
    Article article = article("a1.txt", content);
    assertEquals("2024-01-19", article.date());
    assertEquals("Rain fell.", article.text());
    assertEquals("a1", article.id());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Rain fell.",
        "date palms die of thirst in the south, growers say.",
        "Date 2024-01-19 was when it rained.",
        "update 2024-01-19 Rain fell.",
        "date night returned to the city"
      })
  void textWithoutAHeaderIsKeptWhole(String content) throws IOException {
    Article article = article("a1.txt", content);
    assertEquals(content, article.text());
    assertEquals(null, article.date());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "|an empty file",
        " \\n\\t \\n|an empty file",
        "\ufeff|an empty file",
        "\u200b\u00a0|an empty file",
        " date 2024-01-19|only a header",
        "date 2024-01-19 \\n\\n|only a header",
        "date 2024-13-45 Rain fell.|a date that is no date: 2024-13-45",
        "date 2023-02-29 Rain fell.|a date that is no date: 2023-02-29",
        "date 19/01/2024 Rain fell.|a date that is no date: 19/01/2024",
        "date 20240119 Rain fell.|a date that is no date: 20240119",
        "date yesterday\\nRain fell.|a date that is no date: yesterday"
      })
  void aTextFileThatIsNoArticleIsRejected(String content, String reason) throws IOException {
    String bytes = content == null ? "" : content.replace("\\n", "\n").replace("\\t", "\t");
    Outcome.Failed failed = reject("a1.txt", bytes);
    assertTrue(failed.reason().startsWith(reason), failed.reason());
    assertEquals("a1", failed.id());
  }

  @Test
  void bytesThatAreNotUtf8AreRejectedWithTheirPlace() throws IOException {
    Outcome.Failed failed = reject("a1.txt", "“Naïve”".getBytes(StandardCharsets.UTF_16LE));
    assertTrue(failed.reason().contains("binary file, or UTF-16"), failed.reason());
    failed = reject("a1.txt", "Rain in K\u00f6ln.".getBytes(StandardCharsets.ISO_8859_1));
    assertTrue(failed.reason().startsWith("not UTF-8: byte 0xF6 at offset 9"), failed.reason());
    failed = reject("a1.txt", new byte[] {'R', 'a', (byte) 0xE2, (byte) 0x80});
    assertTrue(failed.reason().startsWith("not UTF-8: byte 0xE2 at offset 2"), failed.reason());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a1.txt", "a1.jsonl", "a1.csv"})
  void aBinaryFileIsRejectedOnce(String name) throws IOException {
    byte[] picture =
        "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\n\n\n".getBytes(StandardCharsets.ISO_8859_1);
    assertTrue(reject(name, picture).reason().startsWith("a binary file"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"id\":\"a\",\"text\":\"Rain          | a1-1 | not JSON",
        "{\"id\":\"a\",\"text\":\"x\"} trailing | a1-1 | not JSON",
        "[1, 2]                                 | a1-1 | not a JSON object",
        "{\"id\":\"a\"}                         | a    | no text",
        "{\"id\":\"a\",\"text\":null}           | a    | no text",
        "{\"id\":\"a\",\"text\":[\"x\"]}        | a    | text is not a string: [\"x\"]",
        "{\"id\":\"a\",\"text\":42}             | a    | text is not a string: 42",
        "{\"id\":\"a\",\"text\":\" \\n\"}       | a    | the text is empty",
        "{\"id\":{},\"text\":\"x\"}             | a1-1 | id is not a string: {}",
        "{\"id\":\"a\",\"text\":\"x\",\"title\":[]} | a | title is not a string: []",
        "{\"id\":\"a\",\"text\":\"x\",\"date\":\"2024-02-30\"} | a | a date that is no date: 2024-02-30",
        "{\"id\":\"a\",\"text\":\"x\",\"date\":\"soon\"}       | a | a date that is no date: soon",
        "{\"id\":\"a\",\"text\":\"🕊\",\"mentions\":[{\"begin\":0,\"end\":2}]} | a | a mention that is no part of the text (1 code points)",
        "{\"id\":\"a\",\"text\":\"x\",\"mentions\":[{\"begin\":0,\"end\":0}]}  | a | a mention that is no part",
        "{\"id\":\"a\",\"text\":\"x\",\"mentions\":[{\"begin\":-1,\"end\":1}]} | a | a mention that is no part",
        "{\"id\":\"a\",\"text\":\"x\",\"mentions\":[7]}                       | a | a mention that is no part",
        "{\"id\":\"a\",\"text\":\"x\",\"mentions\":{}}                        | a | mentions is not a list"
      })
  void aLineThatIsNoArticleIsRejected(String line, String id, String reason) throws IOException {
    Outcome.Failed failed = reject("a1.jsonl", line + "\n");
    assertTrue(failed.reason().startsWith("line 1: " + reason), failed.reason());
    assertEquals(id, failed.id());
  }

  @Test
  void badLinesCostNoneOfTheOthers() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(
        "\ufeff{\"id\":\"a\",\"text\":\"x\"}\r\n\r\nnonsense\n".getBytes(StandardCharsets.UTF_8));
    file.write("{\"id\":\"b\",\"text\":\"K\u00f6ln\"}\n".getBytes(StandardCharsets.ISO_8859_1));
    file.write("{\"text\":\"y\"}".getBytes(StandardCharsets.UTF_8));
    put("in.jsonl", file.toByteArray());
    List<Outcome> outcomes = read();
    assertEquals(4, outcomes.size(), outcomes::toString);
    assertEquals("a", article(outcomes.get(0)).id());
    assertTrue(outcomes.get(1).toString().contains("line 3: not JSON"), outcomes::toString);
    assertTrue(outcomes.get(2).toString().contains("line 4: not UTF-8"), outcomes::toString);
    assertEquals("in-5", article(outcomes.get(3)).id());
  }

  @Test
  void allFieldsOfALineAreKept() throws IOException {
    String text = "  🕊 Anna\r\nspoke. \\ud83d ";
    Article article =
        article(
            "in.jsonl",
            "{\"id\":7,\"text\":\"  🕊 Anna\\r\\nspoke. \\\\ud83d \",\"date\":\"2024-01-19T08:00:00Z\",\"title\":\"T\","
                + "\"outlet\":\"O\",\"url\":\"U\",\"more\":1,"
                + "\"mentions\":[{\"begin\":4,\"end\":8,\"type\":\"PERSON\"},{\"begin\":2,\"end\":3,\"type\":\"PER\"}]}");
    assertEquals("7", article.id());
    assertEquals(text, article.text(), "letter for letter");
    assertEquals("2024-01-19", article.date());
    assertEquals(List.of("T", "O", "U"), List.of(article.title(), article.outlet(), article.url()));
    assertEquals(
        List.of(
            new Article.MarkedName(new Span(5, 9), MentionType.PERSON),
            new Article.MarkedName(new Span(2, 4), null)),
        article.marked());
    assertEquals(1, article.warnings().size());
  }

  @Test
  void theHashIsOfTheArticlesBytes() throws IOException {
    put("b.jsonl", "{\"id\":\"b\",\"text\":\"x\"}\n");
    put("c.csv", "id,text\nc,x\n");
    put("a.txt", "abc");
    List<String> hashes = read().stream().map(outcome -> article(outcome).sha256()).toList();
    assertEquals(
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        hashes.get(0),
        "the well-known SHA-256 of abc");
    assertEquals(
        Utf8.sha256("{\"id\":\"b\",\"text\":\"x\"}".getBytes(StandardCharsets.UTF_8)),
        hashes.get(1));
    assertEquals(Utf8.sha256("c,x".getBytes(StandardCharsets.UTF_8)), hashes.get(2));
  }

  @Test
  void rowsMayHoldQuotedLineEndsCommasAndMarks() throws IOException {
    put(
        "in.csv",
        String.join(
            "\r\n",
            "id, Text ,date,mentions",
            "a,\"Rain fell,\r\n\r\n\"\"all night\"\" 🕊\",2024-01-19,\"[{\"\"begin\"\":0,\"\"end\"\":4}]\"",
            "b,The 5\" pipe broke.,,",
            "c,too,many,cells,here",
            ",Nameless."));
    List<Outcome> outcomes = read();
    assertEquals(4, outcomes.size(), outcomes::toString);
    Article first = article(outcomes.get(0));
    assertEquals("Rain fell,\r\n\r\n\"all night\" 🕊", first.text());
    assertEquals("2024-01-19", first.date());
    assertEquals(new Span(0, 4), first.marked().get(0).span());
    assertEquals("The 5\" pipe broke.", article(outcomes.get(1)).text());
    assertTrue(outcomes.get(2).toString().contains("line 6: 5 cells"), outcomes::toString);
    assertEquals("in-7", article(outcomes.get(3)).id());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id;text\\na;Rain fell.       | no column called text; the first row names id;text",
        "id,body\\na,Rain fell.       | no column called text; the first row names id | body",
        "text,text\\na,Rain fell.     | two columns have one name",
        "id,text\\n                   | there is no article in it",
        "id,text\\na,\"Rain fell      | line 2: not CSV",
        "id,text\\na,                 | line 2: no text"
      })
  void aTableThatHoldsNoArticleIsRejected(String content, String reason) throws IOException {
    Outcome.Failed failed = reject("a1.csv", content.replace("\\n", "\n"));
    assertTrue(failed.reason().startsWith(reason), failed.reason());
  }

  @Test
  void gzippedLinesAreReadAsFarAsTheyGo() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 2000; i++) {
      lines
          .append("{\"id\":\"a")
          .append(i)
          .append("\",\"text\":\"")
          .append(i * 7919)
          .append("\"}\n");
    }
    byte[] whole = gzip(lines.toString());
    put("in.jsonl.gz", whole);
    assertEquals(2000, read().size());
    put("in.jsonl.gz", Arrays.copyOf(whole, whole.length / 2));
    List<Outcome> outcomes = read();
    assertTrue(outcomes.size() > 500 && outcomes.size() < 1500, () -> "" + outcomes.size());
    Outcome.Failed last = assertInstanceOf(Outcome.Failed.class, outcomes.get(outcomes.size() - 1));
    assertTrue(last.reason().startsWith("the gzip file is damaged after line"), last.reason());
    assertEquals("in", last.id());
  }

  @Test
  void anIdThatCannotBeWrittenDownIsRejected() throws IOException {
    Outcome.Failed failed = reject("a1.jsonl", "{\"id\":\"x\\ud83d\",\"text\":\"Rain fell.\"}");
    assertTrue(failed.reason().contains("half a surrogate pair"), failed.reason());
    assertEquals("a1-1", failed.id());
  }

  @Test
  void whatIsNoGzipAtAllIsRejected() throws IOException {
    assertTrue(reject("a1.jsonl.gz", "{}").reason().contains("damaged before its first line"));
    assertTrue(reject("a1.jsonl.gz", "").reason().contains("ends too early"));
  }

  @Test
  void anArticleMayHaveAMillionAndAHalfCharactersHoweverManyBytesTheyAre() throws IOException {
    String doves = "\ud83d\udd4a".repeat(1_500_000);
    put("a1.txt", "date 2024-01-19\n" + doves);
    put("a2.jsonl", "{\"text\":\"" + "\\ud83d\\udd4a".repeat(1_500_000) + "\"}\n");
    List<Outcome> outcomes = read();
    assertEquals(doves, article(outcomes.get(0)).text());
    assertEquals(doves, article(outcomes.get(1)).text());
    Files.delete(folder.resolve("a2.jsonl"));
    Outcome.Failed failed = reject("a1.txt", (doves + "!").getBytes(StandardCharsets.UTF_8));
    assertEquals(
        "longer than 1,500,000 characters; split it into articles, or raise --max-characters",
        failed.reason());
  }

  @Test
  void aFileOrLineOfGigabytesIsRejectedWithoutBeingHeldInMemory() throws IOException {
    try (RandomAccessFile sparse = new RandomAccessFile(folder.resolve("a1.txt").toFile(), "rw")) {
      sparse.setLength(10_000_000_000L);
    }
    try (OutputStream gzip =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("a2.jsonl.gz")))) {
      byte[] letters = "a".repeat(1_000_000).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 400; i++) {
        gzip.write(letters);
      }
      gzip.write("\n{\"text\":\"Rain fell.\"}\n".getBytes(StandardCharsets.UTF_8));
    }
    List<Outcome> outcomes = read();
    assertEquals(3, outcomes.size());
    for (Outcome outcome : outcomes.subList(0, 2)) {
      Outcome.Failed failed = assertInstanceOf(Outcome.Failed.class, outcome);
      assertTrue(failed.reason().contains("longer than 1,500,000 characters"), failed::reason);
    }
    assertEquals("Rain fell.", article(outcomes.get(2)).text());
  }

  @Test
  void jsonNestedAHundredThousandDeepCostsOneLine() throws IOException {
    String deep = "[".repeat(100_000);
    put("a1.jsonl", "{\"text\":\"a\",\"url\":" + deep + "\n{\"text\":\"Rain fell.\"}\n");
    List<Outcome> outcomes = read();
    Outcome.Failed failed = assertInstanceOf(Outcome.Failed.class, outcomes.get(0));
    assertTrue(failed.reason().startsWith("line 1: not JSON: Document nesting depth"));
    assertEquals("Rain fell.", article(outcomes.get(1)).text());
  }
}
