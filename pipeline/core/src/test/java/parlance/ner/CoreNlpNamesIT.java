package parlance.ner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parlance.document.Article;
import parlance.document.Document;
import parlance.document.Documents;
import parlance.document.MentionType;
import parlance.document.Name;
import parlance.document.Span;
import parlance.model.Models;
import parlance.stage.Stage;
import parlance.stage.StageContract;
import parlance.stage.StageException;
import parlance.stage.StageOptions;
import parlance.tokenize.CoreNlpTokenizerFactory;

final class CoreNlpNamesIT extends StageContract {
  private static final Models MODELS = new Models(null);
  private static final Stage TOKENIZER =
      new CoreNlpTokenizerFactory().create(StageOptions.NONE, MODELS);

  @Override
  protected int pieces() {
    return 300;
  }

  @Override
  protected Stage create() {
    return new CoreNlpNamesFactory().create(StageOptions.NONE, MODELS);
  }

  @Override
  protected Document input(String id, String text) {
    return tokens(Documents.article(id, text));
  }

  private static Document tokens(Article article) {
    try {
      return TOKENIZER.apply(Document.of(article));
    } catch (StageException refused) {
      throw new AssertionError(refused);
    }
  }

  private List<String> names(String text) throws StageException {
    return names(input("a", text));
  }

  private List<String> names(Document document) throws StageException {
    Document done = stage.apply(document);
    return done.names().stream()
        .map((Name name) -> done.text(name.span()) + "|" + name.type())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Mr. Thomas Varga met Gen. Alice Horvath.; Thomas Varga|PERSON, Alice Horvath|PERSON",
        "French Prime Minister Paul Lenoir resigned.; French|NORP, Paul Lenoir|PERSON",
        "Paul Lenoir’s allies left early.; Paul Lenoir|PERSON",
        "US Secretary of State Mary Collins flew home.; US|GPE, Mary Collins|PERSON",
        "The U.S. and the EU disagree with the UN.; U.S.|GPE, EU|ORG, UN|ORG",
        "The White House and the Kremlin were silent.; White House|ORG, Kremlin|ORG",
        "Republicans and Israelis, Christians and Swedes voted."
            + "; Republicans|NORP, Israelis|NORP, Christians|NORP, Swedes|NORP",
        "A US-Israeli team and a Brazilian-backed plan.; US|GPE, Israeli|NORP, Brazilian|NORP",
        "They crossed the Danube River into Romania.; Danube River|LOC, Romania|GPE",
        "His father fought in the Korean War in 1951.; Korean War|EVENT, 1951|DATE",
        "It was signed on Oct. 7, 2019, and again on Monday.; Oct. 7, 2019|DATE, Monday|DATE"
      })
  void namesEndWhereTheyShouldAndAreOfTheRightType(String text, String expected)
      throws StageException {
    assertEquals(
        List.of(expected.replaceAll("(\\|[A-Z]+), ", "$1\n").split("\n", -1)), names(text));
  }

  @ParameterizedTest
  @CsvSource({
    "I said that we and they would win.",
    "He died in the war of natural causes.",
    "May I ask why March was cold?"
  })
  void pronounsCausesAndPlainWordsAreNoNames(String text) throws StageException {
    assertEquals(List.of(), names(text));
  }

  @Test
  void aHeadingHoldsOnlyWhatTheTextKnows() throws StageException {
    assertEquals(
        List.of("Lenoir|PERSON", "Paul Lenoir|PERSON", "Lenoir|PERSON"),
        names(
            "Lenoir's Unyielding Stance Sparks Global Concern\n\n"
                + "Paul Lenoir will not resign. Nothing in the last week moved Lenoir to do so."));
  }

  @Test
  void aNameIsOfOneTypeThroughout() throws StageException {
    List<String> names =
        names(
            "Minister Rosa Quental spoke first. Quental then left. For Quental it was over."
                + " Nobody followed Quental, and Quental knew it.");
    assertEquals("Rosa Quental|PERSON", names.get(0));
    assertEquals(List.of("Quental|PERSON"), names.stream().skip(1).distinct().toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "The council met on Thursday and will vote on Monday.; Thursday=2024-01-18,"
            + " Monday=2024-01-22",
        "It was signed on 18 January 2024, two weeks ago, or in mid-December."
            + "; 18 January 2024=2024-01-18, two weeks ago=2024-W01, mid-December=2023-12",
        "The Sunday Herald reported last week that April Lindqvist would run in May."
            + "; last week=2024-W02, May=2024-05"
      })
  void datesAreCountedFromTheArticlesDateAndAreNoPartOfNames(String text, String expected)
      throws StageException {
    Article plain = Documents.article("a", text);
    Document document =
        stage.apply(
            tokens(
                new Article(
                    "a",
                    "a.txt",
                    plain.sha256(),
                    "2024-01-19",
                    null,
                    null,
                    null,
                    text,
                    List.of(),
                    List.of())));
    String found =
        document.names().stream()
            .filter(name -> name.type() == MentionType.DATE)
            .map(name -> document.text(name.span()) + "=" + name.value())
            .collect(Collectors.joining(", "));
    assertEquals(expected, found);
  }

  @Test
  void markedSpansStayAndNothingOverlapsThem() throws StageException {
    String text = "The mayor of Paris and John Harlan met in Paris.";
    Article plain = Documents.article("a", text);
    List<Article.MarkedName> marked =
        List.of(
            new Article.MarkedName(new Span(0, "The mayor of Paris".length()), MentionType.PERSON),
            new Article.MarkedName(new Span(text.indexOf("Harlan"), text.indexOf(" met")), null));
    Article article =
        new Article("a", "a.txt", plain.sha256(), null, null, null, null, text, marked, List.of());
    assertEquals(
        List.of("The mayor of Paris|PERSON", "Harlan|PERSON", "Paris|GPE"), names(tokens(article)));
  }

  @Test
  void theTokensOfAHyphenatedNameAreOneWordToTheCrfs() {
    Document document = input("a", "The judge Wai-keung Leung met a Lagos-based firm.");
    CrfPair crfs = new CrfPair(MODELS, new Lexicon(MODELS));
    double[][] found = crfs.probabilities(document, document.sentences().get(0));
    assertEquals(document.tokens().size(), found.length);
    int begin = 2; // Wai, -, keung
    assertArrayEquals(found[begin], found[begin + 1]);
    assertArrayEquals(found[begin], found[begin + 2]);
    assertTrue(found[begin][0] > 0.5, "a person");
    assertTrue(found[begin - 1][4] > 0.5, "no name");
  }
}
