package parlance.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import parlance.document.Document;
import parlance.document.Documents;
import parlance.document.Entity;
import parlance.document.Layer;
import parlance.document.Mention;
import parlance.document.Mention.Form;
import parlance.document.MentionType;
import parlance.document.Quote;
import parlance.document.Quote.SourceKind;
import parlance.model.Models;
import parlance.stage.Stage;
import parlance.stage.StageException;
import parlance.stage.StageOptions;

final class SpeakersTest {
  private static final String LINDT_WANTS =
      """
      Mara Mara NNP 2 compound
      Lindt Lindt NNP 3 nsubj
      said say VBD 0 root
      the the DT 5 det
      city city NN 6 nsubj
      needs need VBZ 3 ccomp
      “ “ `` 9 punct
      real real JJ 9 amod
      change change NN 6 obj
      ” ” '' 9 punct
      . . . 3 punct""";
  private static final String ARENDT_WANTS =
      LINDT_WANTS.replace("Mara Mara", "Kofi Kofi").replace("Lindt Lindt", "Arendt Arendt");
  private static final String SHE_WANTS =
      """
      She she PRP 2 nsubj
      said say VBD 0 root
      they they PRP 4 nsubj
      want want VBP 2 ccomp
      “ “ `` 7 punct
      real real JJ 7 amod
      change change NN 4 obj
      ” ” '' 7 punct
      too too RB 4 advmod
      . . . 2 punct""";

  private static Stage stage;

  private final List<Mention> mentions = new ArrayList<>();
  private final Map<String, MentionType> entities = new LinkedHashMap<>();

  @BeforeAll
  static void load() {
    stage = new RuleQuotesFactory().create(StageOptions.NONE, new Models(null));
  }

  private void mention(
      Document document, String words, MentionType type, Form form, String entity) {
    String id = "m" + (mentions.size() + 1);
    mentions.add(Documents.mention(document, id, words, type, form, entity));
    if (entity != null) {
      entities.putIfAbsent(entity, type);
    }
  }

  private void person(Document document, String name, String entity) {
    mention(document, name, MentionType.PERSON, Form.NAME, entity);
  }

  private List<Quote> quotes(Document document) throws StageException {
    List<Entity> found = new ArrayList<>();
    entities.forEach(
        (id, type) -> {
          List<Mention> own = mentions.stream().filter(m -> id.equals(m.entity())).toList();
          List<String> ids = own.stream().map(Mention::id).toList();
          found.add(new Entity(id, document.text(own.get(0).span()), type, null, null, ids));
        });
    return stage
        .apply(document.with(Layer.MENTIONS, mentions).with(Layer.ENTITIES, found))
        .quotes();
  }

  private void assertSpeaker(String entity, SourceKind kind, Quote quote) {
    assertEquals(entity, quote.speaker());
    assertEquals(kind, quote.kind());
  }

  @Test
  void theNameInTheSource() throws StageException {
    Document document = Documents.parsed(LINDT_WANTS);
    person(document, "Mara Lindt", "e1");
    assertSpeaker("e1", SourceKind.NAMED, quotes(document).get(0));
  }

  @Test
  void aPossessorIsNotTheSpeaker() throws StageException {
    Document document =
        Documents.parsed(
            """
            Lindt Lindt NNP 3 nmod:poss
            's 's POS 1 case
            lawyer lawyer NN 4 nsubj
            said say VBD 0 root
            that that IN 7 mark
            she she PRP 7 nsubj
            slept sleep VBD 4 ccomp
            . . . 4 punct""");
    person(document, "Lindt", "e1");
    assertNull(quotes(document).get(0).speaker());
  }

  @Test
  void twoSpeakersAreAGroupWithoutAnEntity() throws StageException {
    Document document =
        Documents.parsed(
            """
            Lindt Lindt NNP 4 nsubj
            and and CC 3 cc
            Arendt Arendt NNP 1 conj
            said say VBD 0 root
            that that IN 7 mark
            it it PRP 7 nsubj
            rained rain VBD 4 ccomp
            . . . 4 punct""");
    person(document, "Lindt", "e1");
    person(document, "Arendt", "e2");
    assertSpeaker(null, SourceKind.COLLECTIVE, quotes(document).get(0));
  }

  @Test
  void aNameWithAConjunctionIsOneSpeaker() throws StageException {
    Document document =
        Documents.parsed(
            """
            Lindt Lindt NNP 4 nsubj
            and and CC 3 cc
            Sons Sons NNP 1 conj
            said say VBD 0 root
            that that IN 7 mark
            it it PRP 7 nsubj
            rained rain VBD 4 ccomp
            . . . 4 punct""");
    mention(document, "Lindt and Sons", MentionType.ORG, Form.NAME, "e1");
    assertSpeaker("e1", SourceKind.NAMED, quotes(document).get(0));
  }

  @Test
  void theNounThatARelativePronounStandsFor() throws StageException {
    Document document =
        Documents.parsed(
            """
            Arendt Arendt NNP 9 nsubj
            , , , 1 punct
            who who WP 4 nsubj
            said say VBD 1 acl:relcl
            that that IN 7 mark
            it it PRP 7 nsubj
            rained rain VBD 4 ccomp
            , , , 1 punct
            left leave VBD 0 root
            . . . 9 punct""");
    person(document, "Arendt", "e1");
    assertSpeaker("e1", SourceKind.NAMED, quotes(document).get(0));
  }

  @Test
  void theNameBesideARole() throws StageException {
    Document document =
        Documents.parsed(
            """
            Its its PRP$ 2 nmod:poss
            chair chair NN 6 nsubj
            , , , 2 punct
            Lindt Lindt NNP 2 appos
            , , , 2 punct
            said say VBD 0 root
            that that IN 9 mark
            it it PRP 9 nsubj
            rained rain VBD 6 ccomp
            . . . 6 punct""");
    person(document, "Lindt", "e1");
    assertSpeaker("e1", SourceKind.NAMED, quotes(document).get(0));
  }

  @Test
  void aPersonWithAPluralVerbIsAMisreadSubject() throws StageException {
    Document document =
        Documents.parsed(
            """
            Friends friend NNS 4 dep
            near near IN 3 case
            Lindt Lindt NNP 4 nsubj
            say say VBP 0 root
            that that IN 7 mark
            it it PRP 7 nsubj
            rained rain VBD 4 ccomp
            . . . 4 punct""");
    person(document, "Lindt", "e1");
    assertNull(quotes(document).get(0).speaker());
  }

  @Test
  void quotedWordsThatComeBackAreTheSameSpeakers() throws StageException {
    Document document = Documents.parsed(LINDT_WANTS, SHE_WANTS);
    person(document, "Mara Lindt", "e1");
    mention(document, "She", MentionType.PERSON, Form.PRONOUN, null);
    assertSpeaker("e1", SourceKind.NAMED, quotes(document).get(1));
  }

  @Test
  void quotedWordsOfTwoSpeakersTellNothing() throws StageException {
    Document document = Documents.parsed(LINDT_WANTS, ARENDT_WANTS, SHE_WANTS);
    person(document, "Mara Lindt", "e1");
    person(document, "Kofi Arendt", "e2");
    mention(document, "She", MentionType.PERSON, Form.PRONOUN, null);
    assertSpeaker(null, SourceKind.UNKNOWN, quotes(document).get(2));
  }

  @Test
  void quotedWordsOfAManAreNotHers() throws StageException {
    Document document =
        Documents.parsed(
            ARENDT_WANTS,
            """
            He he PRP 2 nsubj
            left leave VBD 0 root
            . . . 2 punct""",
            SHE_WANTS);
    person(document, "Kofi Arendt", "e2");
    mention(document, "He", MentionType.PERSON, Form.PRONOUN, "e2");
    mention(document, "She", MentionType.PERSON, Form.PRONOUN, null);
    assertSpeaker(null, SourceKind.UNKNOWN, quotes(document).get(1));
  }

  @Test
  void theNextParagraphInQuoteMarksGoesOn() throws StageException {
    Document document =
        Documents.parsed(
            """
            “ “ `` 3 punct
            It it PRP 3 nsubj
            rained rain VBD 7 ccomp
            , , , 7 punct
            ” ” '' 7 punct
            Lindt Lindt NNP 7 nsubj
            said say VBD 0 root
            . . . 7 punct""",
            """
            ¶
            “ “ `` 3 punct
            We we PRP 3 nsubj
            slept sleep VBD 0 root
            . . . 3 punct
            ” ” '' 3 punct""");
    person(document, "Lindt", "e1");
    Quote second = quotes(document).get(1);
    assertSpeaker("e1", SourceKind.NAMED, second);
    assertNull(second.cue());
    assertNull(second.source());
  }

  private static String said(String... subject) {
    return String.join("\n", subject)
        + """

        said say VBD 0 root
        that that IN %d mark
        it it PRP %d nsubj
        rained rain VBD %d ccomp
        . . . %d punct"""
            .formatted(
                subject.length + 4, subject.length + 4, subject.length + 1, subject.length + 1);
  }

  @Test
  void kindsOfUnnamedSources() throws StageException {
    Document role = Documents.parsed(said("The the DT 2 det", "minister minister NN 3 nsubj"));
    mention(role, "The minister", MentionType.PERSON, Form.NOMINAL, "e1");
    assertSpeaker("e1", SourceKind.ROLE, quotes(role).get(0));

    Document group = Documents.parsed(said("Many many JJ 2 amod", "miners miner NNS 3 nsubj"));
    mentions.clear();
    entities.clear();
    mention(group, "Many miners", MentionType.PERSON, Form.NOMINAL, "e1");
    assertSpeaker("e1", SourceKind.COLLECTIVE, quotes(group).get(0));

    Document secret =
        Documents.parsed(said("Several several JJ 2 amod", "sources source NNS 3 nsubj"));
    mentions.clear();
    entities.clear();
    assertSpeaker(null, SourceKind.ANONYMOUS, quotes(secret).get(0));

    Document pronoun = Documents.parsed(said("He he PRP 2 nsubj"));
    assertSpeaker(null, SourceKind.UNKNOWN, quotes(pronoun).get(0));
  }
}
