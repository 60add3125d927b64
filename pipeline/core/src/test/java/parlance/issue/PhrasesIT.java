package parlance.issue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parlance.document.Document;
import parlance.document.Documents;
import parlance.document.Layer;
import parlance.document.Span;
import parlance.document.Stance;
import parlance.model.Models;
import parlance.parse.CoreNlpParserFactory;
import parlance.stage.Stage;
import parlance.stage.StageException;
import parlance.stage.StageOptions;
import parlance.tokenize.CoreNlpTokenizerFactory;

/** The shipped codebooks on targets coded by hand, half of which belong to no issue. */
class PhrasesIT {
  private static final Path FOLDER = Path.of("src/test/resources/parlance/issue");
  private static final Models MODELS = new Models(null);

  /**
   * A target coded by hand.
   *
   * @param issue id, or {@code none}
   * @param polarity toward the issue, {@code open} if the words leave it so
   */
  record Coded(String codebook, Document document, String issue, String polarity) {}

  static List<Coded> coded(String file) throws IOException, StageException {
    List<Coded> coded = new ArrayList<>();
    try (Stage tokenizer = new CoreNlpTokenizerFactory().create(StageOptions.NONE, MODELS);
        Stage parser = new CoreNlpParserFactory().create(StageOptions.NONE, MODELS)) {
      for (String line : Files.readAllLines(FOLDER.resolve(file))) {
        if (!line.startsWith("#")) {
          String[] field = line.split("\t", -1);
          Span target = new Span(field[1].indexOf('['), field[1].indexOf(']') - 1);
          String text = field[1].replaceAll("[\\[\\]]", "");
          Document plain = Document.of(Documents.article("a", text)).with(Layer.LANGUAGE, "eng");
          Document parsed = parser.apply(tokenizer.apply(plain));
          coded.add(new Coded(field[0], with(parsed, target), field[2], field[3]));
        }
      }
    }
    return coded;
  }

  private static Document with(Document document, Span target) {
    Stance stance =
        new Stance(
            "s1",
            new Stance.Holder(null, null),
            new Stance.Target(null, null, target),
            Stance.Polarity.FAVOR,
            List.of(target),
            null,
            null,
            false,
            Stance.Modality.ASSERTED,
            1,
            "hand");
    return document.with(Layer.ENTITIES, List.of()).with(Layer.STANCES, List.of(stance));
  }

  static Stage stage(String codebook, String embedding) {
    Map<String, String> options =
        Map.of("file", "issue/codebooks/" + codebook + ".yaml", "embedding", embedding);
    return new CodebookStageFactory().create(new StageOptions(options), MODELS);
  }

  /** The figures of {@code models/issue/README.md}: each is right out of how many. */
  @ParameterizedTest
  @CsvSource({
    "phrases.tsv,no,P 55/55 R 55/65 polarity 52/52",
    "phrases.tsv,yes,P 60/60 R 60/65 polarity 57/57",
    "phrases-unseen.tsv,no,P 21/22 R 21/33 polarity 15/15",
    "phrases-unseen.tsv,yes,P 22/23 R 22/33 polarity 16/16"
  })
  void issuesAreRightAsOftenAsTheCardSays(String file, String embedding, String figures)
      throws Exception {
    Map<String, Stage> stages = new TreeMap<>();
    int given = 0;
    int right = 0;
    int due = 0;
    int signs = 0;
    int rightSigns = 0;
    List<String> faults = new ArrayList<>();
    for (Coded coded : coded(file)) {
      Stage stage = stages.computeIfAbsent(coded.codebook(), name -> stage(name, embedding));
      Stance.Target target = stage.apply(coded.document()).stances().get(0).target();
      Stance.@Nullable Issue issue = target.issue();
      boolean same = issue != null && issue.id().equals(coded.issue());
      due += coded.issue().equals("none") ? 0 : 1;
      given += issue == null ? 0 : 1;
      right += same ? 1 : 0;
      String polarity = issue == null ? "-" : polarity(issue);
      boolean signed = same && !polarity.equals("open");
      signs += signed ? 1 : 0;
      rightSigns += signed && polarity.equals(coded.polarity()) ? 1 : 0;
      String found = issue == null ? "none -" : issue.id() + " " + polarity;
      if (!found.equals(coded.issue() + " " + coded.polarity())) {
        String words = coded.document().text(target.span());
        faults.add(words + ": " + found + ", not " + coded.issue() + " " + coded.polarity());
      }
    }
    assertEquals(
        figures,
        "P %d/%d R %d/%d polarity %d/%d".formatted(right, given, right, due, rightSigns, signs),
        () -> String.join("\n", faults));
  }

  private static String polarity(Stance.Issue issue) {
    return issue.polarity() == null ? "open" : issue.polarity().name().toLowerCase(Locale.ROOT);
  }
}
