package parlance.crf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import parlance.document.Document;
import parlance.document.Documents;
import parlance.document.Sentence;
import parlance.model.Models;
import parlance.model.SetupException;
import parlance.stage.Stage;
import parlance.stage.StageOptions;
import parlance.tokenize.CoreNlpTokenizerFactory;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NameCrfsIT {
  /** Articles written for this project, and beside the checkout, where they are, other ones. */
  private static final List<Path> ARTICLES =
      List.of(
          Path.of("../../seeds"),
          Path.of("src/test/resources/golden"),
          Path.of("../../../shared/data/polnear/train/text"));

  private static final int OF_EACH = 20;
  private static final List<String> LABELS =
      List.of("PERSON", "ORGANIZATION", "LOCATION", "MISC", "O", "NO-SUCH-LABEL");

  /** A sum in another order may differ in its last bit. */
  private static final double ROUNDING = 1e-12;

  /** Words that are like parts of features, that Java cuts in two, or that nobody has heard of. */
  private static final List<String> ODD =
      List.of(
          ("... .... - -- # ## ### < > <> >< <<>> Mr Mr. Sir. 😀 😀😀 👩‍👩‍👧 🇫🇷 東京 Москва МОСКВА Αθήνα العربية"
                  + " ǅungla ŉ İstanbul STRASSE straße 1 12 1,234.5 2021-11-03 ٣٤ ½ a I aa aaa alpha"
                  + " thetabeta programme Colour haemoglobin leukaemia january monday n't 's `` '' “ ”"
                  + " $ U.S. a.m. -PW foo-WORD bar|C null \ud800 a\ud83d ﬁ Ａ _ a_b X_Y O’Neill al-Ghazali"
                  + " Wai-keung 00 PSEQ WT-Xx Xxx k ...-... a...b")
              .split(" ", -1));

  private NameCrfs crfs;
  private List<CoreNlpReference> references;
  private final List<List<String>> sentences = new ArrayList<>();

  @BeforeAll
  void load() throws Exception {
    crfs = NameCrfs.load(new Models(null));
    references = new ArrayList<>();
    for (String model : NameCrfs.MODELS) {
      references.add(new CoreNlpReference(model, new Models(null)));
    }
    Stage tokenizer = new CoreNlpTokenizerFactory().create(StageOptions.NONE, new Models(null));
    for (Path folder : ARTICLES) {
      for (Path file : texts(folder)) {
        Document read = Document.of(Documents.article("a", Files.readString(file)));
        Document document = tokenizer.apply(read);
        for (Sentence sentence : document.sentences()) {
          sentences.add(document.tokens(sentence).stream().map(document::text).toList());
        }
      }
    }
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
  void findsTheProbabilitiesThatCoreNlpFinds() {
    int words = 0;
    for (List<String> sentence : sentences) {
      assertLikeReference(sentence);
      words += sentence.size();
    }
    assertTrue(words > 5000, words + " words");
  }

  @Test
  void findsThemAlsoInOddSentences() {
    Random random = new Random(9);
    List<String> words = sentences.stream().flatMap(List::stream).toList();
    for (int i = 0; i < 400; i++) {
      List<String> sentence = new ArrayList<>();
      for (int left = 1 + random.nextInt(i % 40 == 0 ? 600 : 30); left > 0; left--) {
        String word = words.get(random.nextInt(words.size()));
        sentence.add(
            switch (random.nextInt(6)) {
              case 0 -> ODD.get(random.nextInt(ODD.size()));
              case 1 -> word.toUpperCase(Locale.ROOT);
              case 2 -> sentence.isEmpty() ? word : sentence.get(0);
              case 3 -> letters(random);
              default -> word;
            });
      }
      assertLikeReference(sentence);
    }
    assertLikeReference(List.of(""));
    assertLikeReference(List.of("x".repeat(3000), "Anna", "X".repeat(3000)));
  }

  private static String letters(Random random) {
    StringBuilder letters = new StringBuilder();
    for (int left = 1 + random.nextInt(9); left > 0; left--) {
      letters.appendCodePoint(
          switch (random.nextInt(4)) {
            case 0 -> 0xA1 + random.nextInt(0x500);
            case 1 -> 0x1F300 + random.nextInt(0x300);
            default -> 0x21 + random.nextInt(0x5E);
          });
    }
    return letters.toString();
  }

  private void assertLikeReference(List<String> sentence) {
    double[][][] found = crfs.marginals(sentence, LABELS);
    for (int crf = 0; crf < references.size(); crf++) {
      double[][] expected = references.get(crf).marginals(sentence, LABELS);
      for (int i = 0; i < sentence.size(); i++) {
        String place = NameCrfs.MODELS.get(crf) + " at " + i + " of " + sentence;
        assertArrayEquals(expected[i], found[crf][i], ROUNDING, place);
      }
    }
  }

  @Test
  void knowsTheWordsThatTheFirstHasSeenInLowerCase() {
    for (String word : new TreeSet<>(sentences.stream().flatMap(List::stream).toList())) {
      assertEquals(references.get(0).isKnownInLowerCase(word), crfs.isKnownInLowerCase(word), word);
    }
  }

  @Test
  void theBuildHasConvertedTheModels() throws IOException {
    Models models = new Models(null);
    try (InputStream converted = NameCrfs.CONVERSION.open(models)) {
      assertNotNull(converted);
    }
    Models original = new Models(null);
    for (String model : NameCrfs.MODELS) {
      original.open(model).close();
    }
    assertEquals(original.hashes(), models.hashes());
  }

  @Test
  void aFileOfTheUsersTakesTheirPlace(@TempDir Path folder) throws IOException {
    String replaced = NameCrfs.MODELS.get(1);
    Models bundled = new Models(null);
    copy("edu/stanford/nlp/models/ner/english.muc.7class.distsim.crf.ser.gz", folder, replaced);
    Models models = new Models(folder);
    NameCrfs other = NameCrfs.load(models);
    List<String> sentence = List.of("Anna", "Lind", "left", "Oslo", "on", "Monday", ".");
    List<String> labels = List.of("PERSON", "LOCATION", "DATE", "O");
    assertArrayEquals(crfs.marginals(sentence, labels)[0], other.marginals(sentence, labels)[0]);
    assertTrue(other.marginals(sentence, labels)[1][5][2] > 0.5);
    bundled.open(replaced).close();
    assertTrue(!models.hashes().get(replaced).equals(bundled.hashes().get(replaced)));
  }

  @Test
  void aModelOfAnotherKindIsRefused(@TempDir Path folder) throws IOException {
    copy("edu/stanford/nlp/models/parser/nndep/english_UD.gz", folder, NameCrfs.MODELS.get(0));
    SetupException refused =
        assertThrows(SetupException.class, () -> NameCrfs.load(new Models(folder)));
    assertTrue(refused.getMessage().contains(NameCrfs.MODELS.get(0)), refused.getMessage());
  }

  private static void copy(String model, Path folder, String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    try (InputStream in = new Models(null).open(model)) {
      Files.copy(in, file);
    }
  }
}
