package parlance.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parlance.chain.Outcome;
import parlance.chain.RealChain;
import parlance.document.Document;
import parlance.stage.DocumentRules;

/** The default chain with its real models, on real articles. */
class SeedsIT {
  private static final Path REPOSITORY = Path.of("../..").toAbsolutePath().normalize();

  @TempDir Path out;

  private List<Document> annotate(List<String> paths, int threads, Path folder) {
    List<Document> documents = new ArrayList<>();
    OutputFolder.prepare(folder);
    try (OutputFolder output = OutputFolder.open(folder, OffsetUnit.CODEPOINT)) {
      RealChain.run(
          InputFiles.find(paths, folder),
          threads,
          outcome -> {
            output.accept(outcome);
            if (outcome instanceof Outcome.Done done) {
              documents.add(done.document());
            }
          });
    }
    return documents;
  }

  private static List<String> articles(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return new ArrayList<>(
          files.map(Path::toString).filter(name -> name.endsWith(".txt")).sorted().toList());
    }
  }

  private void check(Path seeds) throws IOException {
    List<String> files = articles(seeds);
    List<Document> documents = annotate(List.of(seeds.toString()), 2, out);
    assertEquals("", Files.readString(out.resolve("rejects.jsonl")));
    assertEquals(files.size(), documents.size());
    documents.forEach(DocumentRules::check);
    Schemas.checkLines(out);
    List<String> lines = Files.readAllLines(out.resolve("articles.jsonl"));
    for (int i = 0; i < lines.size(); i++) {
      sliceByCodePoints(ArticleLines.parse(out, lines.get(i).getBytes(UTF_8)), documents.get(i));
      assertTrue(!documents.get(i).text().startsWith("date"), "the header is no part of the text");
    }
    for (String found : List.of("quotes.jsonl", "stances.jsonl")) {
      assertTrue(Files.readAllLines(out.resolve(found)).size() > files.size(), found);
    }
  }

  /** As a reader in Python does it. */
  private static void sliceByCodePoints(ArticleLine line, Document document) {
    int[] text = line.text().codePoints().toArray();
    for (int i = 0; i < line.tokens().size(); i++) {
      ArticleLine.Token token = line.tokens().get(i);
      assertEquals(
          document.text(document.tokens().get(i)),
          new String(text, token.begin(), token.end() - token.begin()));
    }
  }

  @Test
  void theSeedsOfTheRepositoryAreAnnotated() throws IOException {
    check(REPOSITORY.resolve("seeds"));
  }

  @Test
  void theSeedsThatLieBesideTheRepositoryAreAnnotated() throws IOException {
    Path shared = REPOSITORY.resolve("../shared/seeds").normalize();
    assumeTrue(Files.isDirectory(shared), "no " + shared);
    check(shared);
  }

  @Test
  void neitherThreadsNorOrderNorWhatWasDoneBeforeChangeAByte() throws IOException {
    List<String> some = articles(REPOSITORY.resolve("seeds")).subList(0, 6);
    annotate(some, 1, out.resolve("one"));
    for (int threads : new int[] {2, 4}) {
      Collections.shuffle(some, new Random(threads));
      annotate(some, threads, out.resolve("many"));
      for (String file : List.of("articles.jsonl", "quotes.jsonl", "stances.jsonl")) {
        assertArrayEquals(
            Files.readAllBytes(out.resolve("one").resolve(file)),
            Files.readAllBytes(out.resolve("many").resolve(file)),
            file);
      }
    }
  }

  @Test
  void theOtherTokenizerFitsTheOtherStages() throws IOException {
    List<String> some = articles(REPOSITORY.resolve("seeds")).subList(0, 6);
    List<Outcome> outcomes = new ArrayList<>();
    RealChain.run("opennlp", InputFiles.find(some, out), 2, outcomes::add);
    int quotes = 0;
    for (Outcome outcome : outcomes) {
      Document document = assertInstanceOf(Outcome.Done.class, outcome).document();
      DocumentRules.check(document);
      quotes += document.quotes().size();
    }
    assertTrue(quotes > some.size(), "only " + quotes + " quotes");
  }
}
