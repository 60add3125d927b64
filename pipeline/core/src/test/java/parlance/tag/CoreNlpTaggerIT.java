package parlance.tag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import parlance.document.Document;
import parlance.document.Documents;
import parlance.document.Sentence;
import parlance.model.Models;
import parlance.stage.Stage;
import parlance.stage.StageOptions;
import parlance.tokenize.AsciiMarks;
import parlance.tokenize.CoreNlpTokenizerFactory;

/** Against Stanford CoreNLP's own tagger. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CoreNlpTaggerIT {
  private static final String MODEL =
      "edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger";

  /** Articles written for this project, and beside the checkout, where they are, other ones. */
  private static final List<Path> ARTICLES =
      List.of(
          Path.of("../../seeds"),
          Path.of("src/test/resources/golden"),
          Path.of("../../../shared/data/polnear/train/text"));

  private static final int OF_EACH = 20;

  /** What sentences, features and clusters have names for, and what is spelt in odd ways. */
  private static final List<String> ODD =
      List.of(
          "NA",
          ".$.",
          ".$$.",
          "null",
          "<unk>",
          "######",
          "Co.",
          "Inc",
          "Acme",
          "\"",
          "'",
          "``",
          "''",
          "-LRB-",
          "(",
          "...",
          "—",
          "-",
          "haemorrhage",
          "leukaemia",
          "colour",
          "monday",
          "0",
          "3,000.50",
          "F-16",
          "f-16",
          "NN",
          "!",
          "İstanbul",
          "ǅ",
          "ﬁ",
          "東京",
          "한국",
          "🗳",
          "\ud83d",
          "مصر",
          "Київ",
          "\u0301",
          "\u200b",
          "a b",
          "B2B-3",
          "US$",
          "",
          "x".repeat(60));

  private final List<List<String>> sentences = new ArrayList<>();
  private MaxentTagger reference;
  private CoreNlpTagger tagger;
  private CoreNlpTagger exact;

  @BeforeAll
  void load() throws Exception {
    Models models = new Models(null);
    try (InputStream in = models.open(MODEL)) {
      reference = new MaxentTagger(in, new Properties(), false);
    }
    tagger = new CoreNlpTagger(models, MODEL);
    try (InputStream in = models.open(MODEL)) {
      exact = CoreNlpTagger.exact(TaggerModelReader.read(in.readAllBytes()));
    }
    Stage tokenizer = new CoreNlpTokenizerFactory().create(StageOptions.NONE, models);
    for (Path folder : ARTICLES) {
      for (Path file : texts(folder)) {
        Document read = Document.of(Documents.article("a", Files.readString(file)));
        Document document = tokenizer.apply(read);
        for (Sentence sentence : document.sentences()) {
          sentences.add(
              document.tokens(sentence).stream()
                  .map(token -> AsciiMarks.of(document.text(token)))
                  .toList());
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
  void findsTheTagsThatCoreNlpFinds() {
    assertTrue(sentences.size() > 200, sentences.size() + " sentences");
    sentences.forEach(this::compare);
  }

  @Test
  void findsThemAlsoInOtherLetterCase() {
    for (int i = 0; i < sentences.size(); i += 8) {
      compare(changed(sentences.get(i), word -> word.toUpperCase(Locale.ROOT)));
      compare(changed(sentences.get(i), word -> word.toLowerCase(Locale.ROOT)));
    }
  }

  private static List<String> changed(List<String> words, UnaryOperator<String> change) {
    return words.stream().map(change).toList();
  }

  @Test
  void findsThemAlsoForWordsThatNobodyWouldPutTogether() {
    List<String> words =
        new ArrayList<>(new TreeSet<>(sentences.stream().flatMap(List::stream).toList()));
    Random random = new Random(4);
    for (int i = 0; i < 300; i++) {
      List<String> sentence = new ArrayList<>();
      for (int length = 1 + random.nextInt(12); length > 0; length--) {
        sentence.add(word(words, random));
      }
      compare(sentence);
    }
  }

  private static String word(List<String> words, Random random) {
    String word = words.get(random.nextInt(words.size()));
    return switch (random.nextInt(5)) {
      case 0 -> word;
      case 1 -> ODD.get(random.nextInt(ODD.size()));
      case 2 -> new StringBuilder(word).reverse().toString();
      case 3 -> word + ODD.get(random.nextInt(ODD.size()));
      default -> Integer.toString(random.nextInt(), 2 + random.nextInt(35));
    };
  }

  @Test
  void findsThemAlsoInTheLongestSentences() {
    List<String> all = sentences.stream().flatMap(List::stream).limit(1000).toList();
    compare(all);
    compare(changed(all.subList(0, 50), word -> "q" + word));
  }

  private void compare(List<String> words) {
    List<CoreLabel> labels = new ArrayList<>();
    for (String word : words) {
      CoreLabel label = new CoreLabel();
      label.setWord(word);
      labels.add(label);
    }
    reference.tagCoreLabels(labels);
    List<String> expected = labels.stream().map(CoreLabel::tag).toList();
    assertEquals(expected, tagger.tags(words), words.toString());
    assertEquals(expected, exact.tags(words), words.toString());
  }
}
