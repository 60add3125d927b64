package parlance.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import parlance.document.Dependency;
import parlance.document.Document;
import parlance.document.Documents;
import parlance.model.Models;
import parlance.stage.Stage;
import parlance.stage.StageContract;
import parlance.stage.StageException;
import parlance.stage.StageOptions;
import parlance.tokenize.CoreNlpTokenizerFactory;

class CoreNlpParserIT extends StageContract {
  /** Articles written for this project, and beside the checkout, where they are, other ones. */
  private static final List<Path> ARTICLES =
      List.of(
          Path.of("../../seeds"),
          Path.of("src/test/resources/golden"),
          Path.of("../../../shared/data/polnear/train/text"));

  private static final int OF_EACH = 20;

  private CoreNlpReference reference;
  private Stage tokenizer;

  @Override
  protected int pieces() {
    return 300;
  }

  @Override
  protected Stage create() {
    return new CoreNlpParserFactory().create(StageOptions.NONE, new Models(null));
  }

  @BeforeAll
  void loadReference() throws IOException {
    reference = new CoreNlpReference(new Models(null));
    tokenizer = new CoreNlpTokenizerFactory().create(StageOptions.NONE, new Models(null));
  }

  @Test
  void findsTheTreesThatCoreNlpFinds() throws Exception {
    int tokens = 0;
    for (Path folder : ARTICLES) {
      for (Path file : texts(folder)) {
        Document read = Document.of(Documents.article("a", Files.readString(file)));
        Document document = stage.apply(tokenizer.apply(read));
        assertEquals(reference.dependencies(document), document.dependencies(), file.toString());
        tokens += document.tokens().size();
      }
    }
    assertTrue(tokens > 5000, tokens + " tokens");
  }

  private static List<Path> texts(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".txt"))
          .sorted()
          .limit(OF_EACH)
          .toList();
    }
  }

  @Test
  void findsThemAlsoWhereWordsOrTagsAreUnheardOf() throws StageException {
    Document unparsed =
        Documents.parsed(
            """
            Zzyqx zzyqx NNP 0 root
            -NULL- null XYZ 1 dep
            was be VBD 1 dep
            -ROOT- root NN 1 dep
            “ “ `` 1 dep
            qwrtzed qwrtz VBN 1 dep
            ’ ’ '' 1 dep
            by by IN 1 dep
            東京 東京 FW 1 dep
            . . . 1 dep
            """,
            """
            No no UH 0 root
            """);
    assertEquals(reference.dependencies(unparsed), stage.apply(unparsed).dependencies());
  }

  /** The network itself calls "They" an active subject here. */
  @Test
  void theSubjectOfAPassiveVerbIsAPassiveOne() throws StageException {
    Document document =
        stage.apply(
            Documents.parsed(
                """
                They they PRP 0 root
                have have VBP 1 dep
                not not RB 1 dep
                yet yet RB 1 dep
                ever ever RB 1 dep
                been be VBN 1 dep
                paid pay VBN 1 dep
                . . . 1 dep
                """));
    assertEquals(new Dependency(6, "nsubj:pass"), document.dependencies().get(0));
    assertEquals(new Dependency(6, "aux:pass"), document.dependencies().get(5));
  }

  @Test
  void headsAreCountedThroughTheWholeDocument() throws StageException {
    Document unparsed =
        Documents.parsed(
            """
            #
            The the DT 0 root
            Road Road NNP 1 dep
            """,
            """
            ¶
            She she PRP 0 root
            praised praise VBD 1 dep
            Anna Anna NNP 1 dep
            's 's POS 1 dep
            plan plan NN 1 dep
            . . . 1 dep
            """);
    Document document = stage.apply(unparsed);
    assertEquals(new Dependency(1, "det"), document.dependencies().get(0));
    assertEquals(new Dependency(Dependency.ROOT, "root"), document.dependencies().get(1));
    assertEquals(new Dependency(3, "nsubj"), document.dependencies().get(2));
    assertEquals(new Dependency(Dependency.ROOT, "root"), document.dependencies().get(3));
    assertEquals(new Dependency(6, "nmod:poss"), document.dependencies().get(4));
    assertEquals(new Dependency(3, "obj"), document.dependencies().get(6));
  }
}
