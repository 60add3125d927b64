package parlance.ner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parlance.document.Document;
import parlance.document.Documents;
import parlance.document.LabelScheme;
import parlance.document.LabelScores;
import parlance.document.Layer;
import parlance.document.Sentence;
import parlance.document.WordScores;
import parlance.encoder.LabelPath;

/** Names in a sentence by hand-made probabilities; what a test does not give is "O" for certain. */
final class MixedNamesTest {
  private static final LabelScheme WORLDWIDE =
      LabelScheme.free(
          List.of(
              "O",
              "B-PERSON",
              "I-PERSON",
              "B-ORG",
              "I-ORG",
              "B-GPE",
              "I-GPE",
              "B-LOC",
              "I-LOC",
              "B-NORP",
              "I-NORP",
              "B-MISC",
              "I-MISC",
              "B-DATE",
              "I-DATE",
              "B-NUMBER",
              "I-NUMBER"));
  private static final Document DOCUMENT =
      Documents.parsed(
          "Yesterday yesterday NN 0 root",
          """
          Ana Ana NNP 2 compound
          Lund Lund NNP 5 nsubj
          Oslo Oslo NNP 5 obl
          Reds Reds NNPS 5 nsubj
          won win VBD 0 root
          """);
  private static final int WORDS = DOCUMENT.tokens().size();
  private static final Sentence SENTENCE = DOCUMENT.sentences().get(1);

  @Test
  void namesOfOneKindSideBySideStayApart() {
    assertEquals(
        List.of("1-3 PERSON", "3-4 PERSON"),
        find(
            mix(1, 0),
            of("B-PERSON 1", "I-PERSON 1", "B-PERSON 1", "O 1"),
            of("O 1", "O 1", "O 1", "O 1")));
  }

  @Test
  void aNameIsNotBegunByItsInside() {
    assertEquals(
        List.of("2-3 ORG"),
        find(
            mix(1, 0),
            of("O 0.7 I-ORG 0.3", "I-ORG 0.6 B-ORG 0.4", "O 1", "O 1"),
            of("O 1", "O 1", "O 1", "O 1")));
  }

  @Test
  void theWeightierHeadDecides() {
    List<String> conll = of("B-ORG 0.8 O 0.2", "O 1", "O 1", "O 1");
    List<String> worldwide = of("B-GPE 0.8 O 0.2", "O 1", "O 1", "O 1");
    assertEquals(List.of("1-2 ORG"), find(mix(0.6, 0.4), conll, worldwide));
    assertEquals(List.of("1-2 GPE"), find(mix(0.4, 0.6), conll, worldwide));
  }

  @Test
  void onlyRatiosOfWeightsCount() {
    List<String> conll = of("B-ORG 0.8 O 0.2", "B-MISC 0.4 O 0.6", "O 1", "O 1");
    List<String> worldwide = of("B-GPE 0.7 O 0.3", "B-NORP 0.7 O 0.3", "O 1", "O 1");
    assertEquals(
        candidates(mix(0.3, 0.2), conll, worldwide), candidates(mix(3, 2), conll, worldwide));
  }

  @ParameterizedTest
  @CsvSource({"NORP,MISC,NORP", "MISC,MISC,MISC", "LOC,GPE,LOC", "GPE,GPE,GPE"})
  void worldwideTellsTheFinerType(String worldwide, String conll, String expected) {
    assertEquals(
        List.of("1-3 " + expected),
        find(
            mix(0.5, 0.5),
            of("B-" + conll + " 1", "I-" + conll + " 1", "O 1", "O 1"),
            of("B-" + worldwide + " 1", "I-" + worldwide + " 1", "O 1", "O 1")));
  }

  @Test
  void theFinerTypeIsToldEvenWhereWorldwideFoundNoName() {
    assertEquals(
        List.of("4-5 NORP"),
        find(
            mix(0.9, 0.1),
            of("O 1", "O 1", "O 1", "B-MISC 1"),
            of("O 1", "O 1", "O 1", "O 0.9 B-NORP 0.07 B-MISC 0.03")));
  }

  @Test
  void datesAndNumbersAreNoNames() {
    assertEquals(
        List.of(),
        find(
            mix(0.1, 0.9),
            of("O 1", "O 1", "O 1", "O 1"),
            of("B-DATE 1", "I-DATE 1", "B-NUMBER 1", "O 1")));
  }

  @Test
  void theScoreIsTheMeanOfTheWords() {
    List<Candidate> found =
        candidates(
            mix(0.5, 0.5),
            of("B-PERSON 1", "I-PERSON 0.5 O 0.5", "O 1", "O 1"),
            of("B-PERSON 1", "I-PERSON 0.9 O 0.1", "O 1", "O 1"));
    assertEquals((1 + 0.7) / 2, found.get(0).score(), 1e-4);
  }

  @Test
  void crfsDecideWhereTheHeadsWaverAndLeaveBordersToThem() {
    NameMix mix = new NameMix(0.5, 0.5, 0.5);
    List<String> heads =
        of("B-PERSON 0.7 O 0.3", "I-PERSON 0.6 B-PERSON 0.2 O 0.2", "B-ORG 0.45 O 0.55", "O 1");
    double[] person = {1, 0, 0, 0, 0};
    double[] organisation = {0, 0.9, 0, 0, 0.1};
    double[] none = {0, 0, 0, 0, 1};
    double[][] marginals = {person, person, organisation, none, none};
    assertEquals(List.of("1-3 PERSON", "3-4 ORG"), spans(mix, heads, marginals));
    double[][] against = {person, person, none, none, none};
    assertEquals(List.of("1-3 PERSON"), spans(mix, heads, against));
  }

  private static List<String> spans(NameMix mix, List<String> heads, double[][] marginals) {
    LabelScores mixed =
        mix.of(scores(heads, heads), SENTENCE.firstToken(), SENTENCE.endToken(), marginals);
    return new LabelPath(NameMix.SCHEME)
        .spans(mixed, 0, mixed.words()).stream()
            .map(s -> (s.first() + 1) + "-" + (s.end() + 1) + " " + s.kind())
            .toList();
  }

  private static NameMix mix(double conll, double worldwide) {
    return new NameMix(conll, worldwide, 0);
  }

  private static List<String> find(NameMix mix, List<String> conll, List<String> worldwide) {
    return candidates(mix, conll, worldwide).stream()
        .map(name -> name.first() + "-" + name.end() + " " + name.type())
        .toList();
  }

  private static List<Candidate> candidates(
      NameMix mix, List<String> conll, List<String> worldwide) {
    Document document = DOCUMENT.with(Layer.WORD_SCORES, scores(conll, worldwide));
    return new MixedNames(mix, null).find(document, SENTENCE);
  }

  private static WordScores scores(List<String> conll, List<String> worldwide) {
    LabelScores quotes = new LabelScores(LabelScheme.free(List.of("O")), new float[WORDS][1]);
    return new WordScores(
        quotes, scores(NameMix.SCHEME, conll), scores(WORLDWIDE, worldwide), Map.of());
  }

  private static LabelScores scores(LabelScheme scheme, List<String> words) {
    float[][] scores = new float[WORDS][scheme.labels().size()];
    for (int word = 0; word < WORDS; word++) {
      Arrays.fill(scores[word], -99);
      String given = word == 0 || word > words.size() ? "O 1" : words.get(word - 1);
      String[] fields = given.split(" ", -1);
      for (int i = 0; i < fields.length; i += 2) {
        scores[word][scheme.labels().indexOf(fields[i])] =
            (float) Math.log(Double.parseDouble(fields[i + 1]));
      }
    }
    return new LabelScores(scheme, scores);
  }

  private static List<String> of(String... words) {
    return List.of(words);
  }
}
