package parlance.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parlance.chain.Outcome;
import parlance.chain.StageCatalog;
import parlance.document.Document;
import parlance.document.Documents;
import parlance.document.Entity;
import parlance.document.Layer;
import parlance.document.Mention;
import parlance.document.MentionType;
import parlance.document.Quote;
import parlance.document.Stance;
import parlance.io.OffsetUnit;
import parlance.io.OutputFolder;
import parlance.io.Spoken;
import parlance.model.Models;

class ExplainCommandTest {
  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void annotated() {
    OutputFolder.prepare(folder);
    try (OutputFolder output = OutputFolder.open(folder, OffsetUnit.CODEPOINT)) {
      output.accept(new Outcome.Done(reported()));
    }
  }

  private int run(String... arguments) {
    Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), false, false, 90);
    return Parlance.run(terminal, () -> new StageCatalog(List.of()), arguments);
  }

  /** 🕊 She will not back the plan, he said. */
  private static Document reported() {
    Document document =
        Documents.parsed(
            """
            🕊 🕊 NN 5 dep
            She she PRP 5 nsubj
            will will MD 5 aux
            not not RB 5 advmod
            back back VB 10 ccomp
            the the DT 7 det
            plan plan NN 5 obj
            , , , 10 punct
            he he PRP 10 nsubj
            said say VBD 0 root
            . . . 10 punct
            """,
            """
            Ana Ana NNP 2 compound
            Marr Marr NNP 5 nsubj
            and and CC 4 cc
            Reed Reed NNP 2 conj
            left leave VBD 0 root
            . . . 5 punct
            """);
    Mention she =
        Documents.mention(document, "m1", "She", MentionType.PERSON, Mention.Form.PRONOUN, "e1");
    Mention marr =
        Documents.mention(document, "m2", "Ana Marr", MentionType.PERSON, Mention.Form.NAME, "e1");
    Mention reed =
        Documents.mention(document, "m3", "Reed", MentionType.PERSON, Mention.Form.NAME, "e2");
    Quote quote =
        new Quote(
            "q1",
            Quote.Type.INDIRECT,
            List.of(Documents.span(document, "She will not back the plan")),
            Documents.span(document, "said"),
            Documents.span(document, "he"),
            "e2",
            Quote.SourceKind.NAMED,
            0.9,
            "tagger");
    Stance stance =
        new Stance(
            "s1",
            new Stance.Holder("e1", Documents.span(document, "She")),
            new Stance.Target(
                null,
                new Stance.Issue("P1", "The harbour plan", null, 0.84, "embedding"),
                Documents.span(document, "the plan")),
            Stance.Polarity.FAVOR,
            List.of(Documents.span(document, "She will not back the plan")),
            "q1",
            "e2",
            true,
            Stance.Modality.FUTURE,
            0.8,
            "verb:back/object");
    return document
        .with(Layer.MENTIONS, List.of(she, marr, reed))
        .with(
            Layer.ENTITIES,
            List.of(
                new Entity("e1", "Ana Marr", MentionType.PERSON, null, null, List.of("m1", "m2")),
                new Entity("e2", "Reed", MentionType.PERSON, null, null, List.of("m3"))))
        .with(Layer.QUOTES, List.of(quote))
        .with(Layer.STANCES, List.of(stance));
  }

  @Test
  void aStanceIsExplainedFromItsWordsToWhoReportsIt() {
    assertEquals(0, run("explain", "test", "s1", "--out", folder.toString()), err::toString);
    assertEquals(
        """
        test

          s1        Ana Marr [e1] for the plan · negated, future, as told by Reed [e2], in q1

        What the text says
          🕊 {evidence {holder She} will not back {target the plan}}, he said.

        What was made of it
          by        verb:back/object
                    The verb “back” takes a position: its subject, or whoever it says holds it, is
                    the holder, and the target is the object.
          lexicon   back (verb) · object: favor, against: against
                    “not” makes it a stance that is denied
          negated   yes: the text denies it, by “not”
          modality  future, by “will”
          score     0.80: of stances with such a score, about 80 in 100 are expected to be right

        Who says so
          q1        She will not back the plan
          speaker   Reed [e2], by the words “he” (named); they name nobody, and stand for who
                    spoke or acted last and fits them
          cue       said
          type      indirect
          by        tagger. A transformer labelled the words as source, cue and content of an
                    attribution.
          score     0.90
                    so it is Reed [e2] who reports the position of Ana Marr [e1]

        Who and what is meant
          holder    Ana Marr [e1], here “She” · all mentions: She (pronoun), Ana Marr (name)
          target    “the plan”, which names no entity
          reporter  Reed [e2] · mentioned once: Reed (name)

        Which issue of the codebook
          P1        The harbour plan
          by        embedding, score 0.84. No phrase of the codebook stands in the target, but one
                    is near it by the vectors of their words.
          polarity  open: the words of the target do not say for which side it is
        """,
        withoutExample(out.toString()));
  }

  /** The lexicon's example may be another one day. */
  private static String withoutExample(String page) {
    return page.replaceFirst("(?m)^ *example: .*\n", "");
  }

  @Test
  void withoutAStanceAllAreListedInShort() {
    assertEquals(0, run("explain", "test", "--out", folder.toString()), err::toString);
    assertTrue(out.toString().contains("for the plan · negated, future"), out::toString);
    assertTrue(out.toString().contains("verb:back/object · score 0.80"), out::toString);
    assertTrue(out.toString().contains("More: parlance explain test s1"), out::toString);
    assertFalse(out.toString().contains("Who says so"), out::toString);
  }

  @Test
  void whatIsNotThereIsSaidWithWhatIs() {
    assertEquals(2, run("explain", "test", "s7", "--out", folder.toString()));
    assertTrue(err.toString().contains("no stance s7 in test; there are s1"), err::toString);
    assertEquals(2, run("explain", "b", "--out", folder.toString()));
    assertTrue(err.toString().contains("no article b in "), err::toString);
    assertTrue(err.toString().contains("; there are test"), err::toString);
    assertEquals(2, run("explain", "b", "--out", folder.resolve("none").toString()));
    assertTrue(err.toString().contains("run annotate first"), err::toString);
  }

  @Test
  void theArticlesOwnVoiceAndItsSecondStanceAreExplainedToo() {
    try (OutputFolder output = OutputFolder.open(folder, OffsetUnit.UTF16)) {
      output.accept(new Outcome.Done(Spoken.document()));
    }
    assertEquals(0, run("explain", "test", "s2", "--out", folder.toString()), err::toString);
    assertTrue(out.toString().contains("the article itself: the words stand in no quote"));
    assertTrue(out.toString().contains("holder    the article's own voice"), out::toString);
    assertTrue(out.toString().contains("{target Anna Beck}"), out::toString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "verb:rule-out/object | The verb “rule out” takes a position",
        "verb:reject/for+call | the target is what follows “for” of its object “call”",
        "verb:veto/object+it+onnx | the target is the object, where a word such as “it” or “them” takes the target up",
        "noun:criticism/receiver | the target is who or what met with it",
        "judgement:disgrace/subject | By the word “disgrace” somebody judges",
        "agent:critic/of | The noun “critic” is for somebody who holds a position",
        "speech:not-without | something cannot be without the target",
        "speech:other | A rule reads it from words that are quoted",
        "onnx:pair | a small transformer that read the sentence takes",
        "onnx:tone | takes the sentence to be for or against it",
        "verb:reject/object+onnx | the target is the object. A small transformer that read the sentence agrees.",
        "house-rule | Parlance's rule or model of that name"
      })
  void everyKindOfRuleIsExplained(String by, String sentence) {
    String explained = Grounds.load(new Models(null)).ofStance(by);
    assertTrue(explained.contains(sentence), explained);
  }

  @Test
  void whatTheLexiconSaysOfAWordIsReadFromIt() {
    List<String> entry = Grounds.load(new Models(null)).entry("verb:rule-out/object");
    assertEquals("rule out (verb) · object: against", entry.get(0));
    assertEquals(List.of(), Grounds.load(new Models(null)).entry("verb:no-such-word/object"));
    assertEquals(List.of(), Grounds.load(new Models(null)).entry("speech:should"));
  }
}
