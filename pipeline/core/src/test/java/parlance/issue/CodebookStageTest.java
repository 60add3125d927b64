package parlance.issue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parlance.document.Document;
import parlance.document.Documents;
import parlance.document.Entity;
import parlance.document.Layer;
import parlance.document.Mention;
import parlance.document.MentionType;
import parlance.document.Span;
import parlance.document.Stance;
import parlance.document.Stance.Polarity;
import parlance.model.Models;
import parlance.stage.Stage;
import parlance.stage.StageException;
import parlance.stage.StageOptions;

class CodebookStageTest {
  private static final Path CODEBOOK = Path.of("src/test/resources/parlance/issue/harbour.yaml");

  static Stage stage(String embedding) {
    Map<String, String> options =
        Map.of("file", CODEBOOK.toAbsolutePath().toString(), "embedding", embedding);
    return new CodebookStageFactory().create(new StageOptions(options), new Models(null));
  }

  /** Tokens as {@code word/lemma/tag/head/relation}, with heads counted from 1. */
  private static Document document(String tokens) {
    return Documents.parsed(tokens.replace(' ', '\n').replace('/', ' '))
        .with(Layer.ENTITIES, List.of());
  }

  private static Document stance(
      Document document, String target, Polarity polarity, @Nullable String entity) {
    Span span = Documents.span(document, target);
    return document.with(
        Layer.STANCES,
        List.of(
            new Stance(
                "s1",
                new Stance.Holder(null, null),
                new Stance.Target(entity, null, span),
                polarity,
                List.of(span),
                null,
                null,
                false,
                Stance.Modality.ASSERTED,
                0.5,
                "hand")));
  }

  private static String issue(Document document) throws StageException {
    Stance.Issue issue = stage("no").apply(document).stances().get(0).target().issue();
    return issue == null
        ? "none"
        : issue.id()
            + " "
            + String.valueOf(issue.polarity()).toLowerCase(Locale.ROOT)
            + " "
            + issue.by();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "a tunnel; a/a/DT/2/det tunnel/tunnel/NN/0/root",
        "the tunnels under our harbour;"
            + "the/the/DT/2/det tunnels/tunnel/NNS/0/root under/under/IN/5/case our/we/PRP$/5/nmod:poss"
            + " harbour/harbour/NN/2/nmod",
        "building a tunnel; building/build/VBG/0/root a/a/DT/3/det tunnel/tunnel/NN/1/obj",
        "the idea of a tunnel;"
            + "the/the/DT/2/det idea/idea/NN/0/root of/of/IN/5/case a/a/DT/5/det tunnel/tunnel/NN/2/nmod",
        "a tunnel plan; a/a/DT/3/det tunnel/tunnel/NN/3/compound plan/plan/NN/0/root",
        "stop the ferry being kept; stop/stop/VB/0/root the/the/DT/3/det ferry/ferry/NN/5/nsubj:pass"
            + " being/be/VBG/5/aux:pass kept/keep/VBN/1/ccomp",
        "digs in the harbour, an end to which is against it; harbour/harbour/NN/2/compound"
            + " digging/dig/VBG/0/root",
        "Tunnel; Tunnel/Tunnel/NNP/0/root"
      })
  void wordsForTheIssueAreForIt(String target, String tokens) throws StageException {
    Document document = document(tokens);
    assertEquals(
        "harbour-tunnel favor lemma",
        issue(stance(document, document.text(), Polarity.FAVOR, null)),
        target);
    assertEquals(
        "harbour-tunnel against lemma",
        issue(stance(document, document.text(), Polarity.AGAINST, null)),
        target);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "no tunnel; no/no/DT/2/det tunnel/tunnel/NN/0/root",
        "without a tunnel; without/without/IN/3/case a/a/DT/3/det tunnel/tunnel/NN/0/root",
        "rejecting a tunnel; rejecting/reject/VBG/0/root a/a/DT/3/det tunnel/tunnel/NN/1/obj",
        "opposition to a tunnel;"
            + "opposition/opposition/NN/0/root to/to/TO/4/case a/a/DT/4/det tunnel/tunnel/NN/1/nmod",
        "the campaign against the tunnel;"
            + "the/the/DT/2/det campaign/campaign/NN/0/root against/against/IN/5/case"
            + " the/the/DT/5/det tunnel/tunnel/NN/2/nmod",
        "a tunnel ban; a/a/DT/3/det tunnel/tunnel/NN/3/compound ban/ban/NN/0/root",
        "keeping the old ferry;"
            + "keeping/keep/VBG/0/root the/the/DT/4/det old/old/JJ/4/amod ferry/ferry/NN/1/obj"
      })
  void wordsThatTurnItRoundAreAgainstIt(String target, String tokens) throws StageException {
    Document document = document(tokens);
    assertEquals(
        "harbour-tunnel against lemma",
        issue(stance(document, document.text(), Polarity.FAVOR, null)),
        target);
    assertEquals(
        "harbour-tunnel favor lemma",
        issue(stance(document, document.text(), Polarity.AGAINST, null)),
        target);
  }

  @Test
  void twiceTurnedRoundIsForIt() throws StageException {
    Document document =
        document(
            "avoid/avoid/VB/0/root a/a/DT/3/det ban/ban/NN/1/obj on/on/IN/6/case the/the/DT/6/det"
                + " tunnel/tunnel/NN/3/nmod");
    assertEquals(
        "harbour-tunnel favor lemma",
        issue(stance(document, document.text(), Polarity.FAVOR, null)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "a premature tunnel; a/a/DT/3/det premature/premature/JJ/3/amod tunnel/tunnel/NN/0/root",
        "the price of a tunnel;"
            + "the/the/DT/2/det price/price/NN/0/root of/of/IN/5/case a/a/DT/5/det tunnel/tunnel/NN/2/nmod",
        "end the row with a tunnel;"
            + "end/end/VB/0/root the/the/DT/3/det row/row/NN/1/obj with/with/IN/6/case a/a/DT/6/det"
            + " tunnel/tunnel/NN/1/obl",
        "the tunnel not built; the/the/DT/2/det tunnel/tunnel/NN/0/root not/not/RB/2/advmod"
            + " built/build/VBN/2/acl"
      })
  void whereItIsNotClearThePolarityTowardTheIssueIsOpen(String target, String tokens)
      throws StageException {
    Document document = document(tokens);
    assertEquals(
        "harbour-tunnel null lemma",
        issue(stance(document, document.text(), Polarity.FAVOR, null)),
        target);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "a wind tunnel; a/a/DT/3/det wind/wind/NN/3/compound tunnel/tunnel/NN/0/root",
        "a mayor who wants a tunnel;"
            + "a/a/DT/2/det mayor/mayor/NN/0/root who/who/WP/4/nsubj wants/want/VBZ/2/acl:relcl"
            + " a/a/DT/6/det tunnel/tunnel/NN/4/obj",
        "the ferry; the/the/DT/2/det ferry/ferry/NN/0/root",
        "dockers in the town that had the last big strike;"
            + "dockers/docker/NNS/0/root in/in/IN/4/case the/the/DT/4/det town/town/NN/1/nmod"
            + " that/that/WDT/6/nsubj had/have/VBD/4/acl:relcl the/the/DT/10/det last/last/JJ/10/amod"
            + " big/big/JJ/10/amod strike/strike/NN/6/obj",
        "it; it/it/PRP/0/root"
      })
  void whatOnlyLooksLikeTheIssueIsNot(String target, String tokens) throws StageException {
    Document document = document(tokens);
    assertEquals("none", issue(stance(document, document.text(), Polarity.FAVOR, null)), target);
  }

  @ParameterizedTest
  @CsvSource({
    "The Tunnel Act,harbour-tunnel against name",
    "tunnel act,harbour-tunnel against name",
    "Ferry Charter,harbour-tunnel favor name",
    "Tunnel,none"
  })
  void anEntityCountsByItsNameAlone(String name, String expected) throws StageException {
    Document document =
        document("Anna/Anna/NNP/2/nsubj left/leave/VBD/0/root Tunnel/Tunnel/NNP/2/obj");
    Mention mention =
        Documents.mention(document, "m1", "Tunnel", MentionType.MISC, Mention.Form.NAME, "e1");
    Document named =
        document
            .with(Layer.MENTIONS, List.of(mention))
            .with(
                Layer.ENTITIES,
                List.of(new Entity("e1", name, MentionType.MISC, null, null, List.of("m1"))));
    assertEquals(expected, issue(stance(named, "Tunnel", Polarity.AGAINST, "e1")));
  }

  @Test
  void theStanceItselfStaysAsItWas() throws StageException {
    Document document = document("no/no/DT/2/det tunnel/tunnel/NN/0/root");
    Document before = stance(document, "no tunnel", Polarity.FAVOR, null);
    Stance found = stage("no").apply(before).stances().get(0);
    Stance.Target target = found.target();
    assertEquals(
        before.stances().get(0), found.withTarget(new Stance.Target(null, null, target.span())));
  }

  @Test
  void theScoreFallsWithTheWordsThatAreNotThePhrase() throws StageException {
    double whole = score("a/a/DT/2/det tunnel/tunnel/NN/0/root");
    double part = score("a/a/DT/3/det toll/toll/NN/3/compound tunnel/tunnel/NN/0/root");
    double unclear =
        score("price/price/NN/0/root of/of/IN/4/case a/a/DT/4/det tunnel/tunnel/NN/1/nmod");
    assertEquals(1, whole, 1e-9);
    assertEquals(0.95, part, 1e-9);
    assertEquals(0.76, unclear, 1e-9);
  }

  private static double score(String tokens) throws StageException {
    Document document = document(tokens);
    Document done = stage("no").apply(stance(document, document.text(), Polarity.FAVOR, null));
    return java.util.Objects.requireNonNull(done.stances().get(0).target().issue()).score();
  }
}
