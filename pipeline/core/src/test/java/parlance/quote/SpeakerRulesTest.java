package parlance.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static parlance.document.Mention.Form.NAME;
import static parlance.document.Mention.Form.NOMINAL;
import static parlance.document.Mention.Form.PRONOUN;
import static parlance.document.MentionType.GPE;
import static parlance.document.MentionType.NORP;
import static parlance.document.MentionType.ORG;
import static parlance.document.MentionType.PERSON;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parlance.document.Document;
import parlance.document.Documents;
import parlance.document.Entity;
import parlance.document.Layer;
import parlance.document.Mention;
import parlance.document.Mention.Form;
import parlance.document.MentionType;
import parlance.document.Quote.SourceKind;
import parlance.document.Span;

/** Speakers of attributions that are given, often with a parse that is wrong. */
final class SpeakerRulesTest {
  private static final Speaker GROUP = new Speaker(null, SourceKind.COLLECTIVE);

  /** A document under construction: mentions, entities and attributions by their words. */
  private static final class Story {
    private final Document document;
    private final List<Mention> mentions = new ArrayList<>();
    private final Map<String, String> roles = new LinkedHashMap<>();
    private final List<Candidate> attributions = new ArrayList<>();
    private int from;

    Story(String... sentences) {
      document = Documents.parsed(sentences);
    }

    /** The next words from where the last ones began. */
    private Span next(String words) {
      int begin = document.text().indexOf(words, from);
      assertEquals(words, document.text().substring(begin, begin + words.length()));
      return new Span(begin, begin + words.length());
    }

    Story mention(String words, MentionType type, Form form, @Nullable String entity) {
      Span span = next(words);
      from = span.begin();
      mentions.add(new Mention("m" + (mentions.size() + 1), span, type, form, entity, 1));
      return this;
    }

    Story person(String name, String entity) {
      return mention(name, PERSON, NAME, entity);
    }

    Story role(String entity, String role) {
      roles.put(entity, role);
      return this;
    }

    /** An attribution by its words; searched from the text's begin on, so they must be unique. */
    Story attribution(@Nullable String source, String cue, String content) {
      from = 0;
      Scene scene = new Scene(document);
      Span who = source == null ? null : next(source);
      Span how = next(cue);
      attributions.add(
          new Candidate(
              TaggedAttributions.PATTERN,
              cue,
              scene.tree().headOf(how),
              how,
              who == null ? Scene.NONE : scene.tree().headOf(who),
              who,
              List.of(next(content)),
              1,
              false));
      return this;
    }

    List<Speaker> speakers() {
      Map<String, Mention> firsts = new LinkedHashMap<>();
      mentions.stream()
          .filter(m -> m.entity() != null)
          .forEach(m -> firsts.putIfAbsent(m.entity(), m));
      List<Entity> entities = new ArrayList<>();
      firsts.forEach(
          (id, first) ->
              entities.add(
                  new Entity(
                      id,
                      document.text(first.span()),
                      first.type(),
                      roles.get(id),
                      null,
                      mentions.stream()
                          .filter(m -> id.equals(m.entity()))
                          .map(Mention::id)
                          .toList())));
      Document whole = document.with(Layer.MENTIONS, mentions).with(Layer.ENTITIES, entities);
      return new Speakers(
              new Scene(whole), new AnonymousSources(List.of("insider"), List.of("on condition")))
          .of(attributions);
    }

    Speaker speaker() {
      List<Speaker> all = speakers();
      return all.get(all.size() - 1);
    }
  }

  private static Speaker named(String entity) {
    return new Speaker(entity, SourceKind.NAMED);
  }

  @Test
  void aStateInParenthesesIsNotTheRepresentative() {
    Story story =
        new Story(
                """
            Rep. Rep. NNP 5 compound
            Lindt Lindt NNP 5 compound
            ( ( -LRB- 5 punct
            D D NN 5 compound
            Md. Md. NNP 7 nsubj
            ) ) -RRB- 5 punct
            argued argue VBD 0 root
            it it PRP 9 nsubj
            rained rain VBD 7 ccomp""")
            .person("Lindt", "e1")
            .mention("Md.", GPE, NAME, "e2")
            .attribution("Rep. Lindt (D Md.)", "argued", "it rained");
    assertEquals(named("e1"), story.speaker());
  }

  @Test
  void whoIsComparedWithIsNotTheSpeaker() {
    Story story =
        new Story(
                """
            Candidate candidate NN 2 compound
            Lindt Lindt NNP 5 dep
            like like IN 4 case
            Arendt Arendt NNP 5 nsubj
            argued argue VBD 0 root
            it it PRP 7 nsubj
            rained rain VBD 5 ccomp""")
            .person("Lindt", "e1")
            .person("Arendt", "e2")
            .attribution("Candidate Lindt like Arendt", "argued", "it rained");
    assertEquals(named("e1"), story.speaker());
  }

  @Test
  void whoseCampaignOrLawyerItIsDoesNotSpeak() {
    String rest = "\nargued argue VBD 0 root\nit it PRP 6 nsubj\nrained rain VBD 4 ccomp";
    Story campaign =
        new Story("the the DT 3 det\nLindt Lindt NNP 4 nsubj\ncampaign campaign NN 2 dep" + rest)
            .person("Lindt", "e1")
            .attribution("the Lindt campaign", "argued", "it rained");
    assertEquals(null, campaign.speaker().entity());
    Story friend =
        new Story("friends friend NNS 3 dep\nof of IN 3 case\nLindt Lindt NNP 4 nsubj" + rest)
            .person("Lindt", "e1")
            .attribution("friends of Lindt", "argued", "it rained");
    assertEquals(null, friend.speaker().entity());
    Story tweet =
        new Story("a a DT 2 det\nLindt Lindt NNP 3 nsubj\ntweet tweet VBP 4 aux" + rest)
            .person("Lindt", "e1")
            .attribution("a Lindt tweet", "argued", "it rained");
    assertEquals(null, tweet.speaker().entity());
  }

  @Test
  void theNameAfterARoleAndItsComplement() {
    Story story =
        new Story(
                """
            The the DT 2 det
            head head NN 8 nsubj
            of of IN 5 case
            the the DT 5 det
            port port NN 2 nmod
            , , , 8 punct
            Lindt Lindt NNP 8 dep
            argued argue VBD 0 root
            it it PRP 10 nsubj
            rained rain VBD 8 ccomp""")
            .mention("The head of the port", PERSON, NOMINAL, "e1")
            .person("Lindt", "e2")
            .attribution("The head of the port, Lindt", "argued", "it rained");
    assertEquals(named("e2"), story.speaker());
  }

  @Test
  void peopleInARowAreAGroup() {
    Story story =
        new Story(
                """
            Lindt Lindt NNP 6 nsubj
            , , , 1 punct
            Arendt Arendt NNP 1 appos
            and and CC 5 cc
            Reed Reed NNP 3 conj
            argued argue VBD 0 root
            it it PRP 8 nsubj
            rained rain VBD 6 ccomp""")
            .person("Lindt", "e1")
            .person("Arendt", "e2")
            .person("Reed", "e3")
            .attribution("Lindt, Arendt and Reed", "argued", "it rained");
    assertEquals(GROUP, story.speaker());
  }

  @Test
  void aPartyIsNamedOnlyAsAWhole() {
    String rest = "\nargued argue VBD 0 root\nit it PRP 5 nsubj\nrained rain VBD 3 ccomp";
    Story some =
        new Story("Some some DT 2 det\nGreens Greens NNPS 3 nsubj" + rest)
            .mention("Greens", NORP, NAME, "e1")
            .attribution("Some Greens", "argued", "it rained");
    assertEquals(GROUP, some.speaker());
    Story one =
        new Story("The the DT 2 det\nGreen Green NNP 3 nsubj" + rest)
            .mention("Green", NORP, NAME, "e1")
            .attribution("The Green", "argued", "it rained");
    assertEquals(new Speaker(null, SourceKind.ROLE), one.speaker());
    Story all =
        new Story("The the DT 2 det\nGreens Greens NNPS 3 nsubj" + rest)
            .mention("Greens", NORP, NAME, "e1")
            .attribution("The Greens", "argued", "it rained");
    assertEquals(named("e1"), all.speaker());
  }

  @Test
  void aSurnameInCapitalsThatRecognitionPassedOver() {
    Story story =
        new Story(
                """
            Mara Mara NNP 2 compound
            Lindt Lindt NNP 3 nsubj
            came come VBD 0 root
            . . . 3 punct""",
                """
            LINDT LINDT NNP 0 root
            : : : 1 punct
            rain rain NN 1 dep
            fell fall VBD 3 dep""")
            .person("Mara Lindt", "e1")
            .attribution("LINDT", ":", "rain fell");
    assertEquals(named("e1"), story.speaker());
  }

  private static final String RETIRED =
      """
      Retired retired NNP 2 compound
      General General NNP 3 nsubj
      doubts doubt VBZ 0 root
      the the DT 5 det
      plan plan NN 3 obj
      . . . 3 punct""";
  private static final String LINDT_CAME =
      """
      Lindt Lindt NNP 2 nsubj
      came come VBD 0 root
      . . . 2 punct""";
  private static final String REED_CAME = LINDT_CAME.replace("Lindt Lindt", "Reed Reed");

  @Test
  void aHeadlinesRoleThatOnePersonBears() {
    Story one =
        new Story(RETIRED, LINDT_CAME, REED_CAME)
            .person("Lindt", "e1")
            .person("Reed", "e2")
            .role("e1", "Retired Air Force Gen.")
            .role("e2", "general manager")
            .attribution("Retired General", "doubts", "the plan");
    assertEquals(named("e1"), one.speaker());
    Story two =
        new Story(RETIRED, LINDT_CAME, REED_CAME)
            .person("Lindt", "e1")
            .person("Reed", "e2")
            .role("e1", "Retired Air Force Gen.")
            .role("e2", "retired general")
            .attribution("Retired General", "doubts", "the plan");
    assertEquals(null, two.speaker().entity());
  }

  private static final String LINDT_ARGUED =
      """
      Lindt Lindt NNP 2 nsubj
      argued argue VBD 0 root
      Reed Reed NNP 4 nmod:poss
      plans plan NNS 5 nsubj
      failed fail VBD 2 ccomp
      . . . 2 punct""";

  private static String added(String subject) {
    return "¶\n" + subject + "\nadded add VBD 0 root\nrain rain NN 4 nsubj\nfell fall VBD 2 ccomp";
  }

  private static Story pronoun(String first, String pronoun) {
    return new Story(first, added(pronoun + " " + pronoun + " PRP 2 nsubj")).person("Lindt", "e1");
  }

  @Test
  void aPronounIsWhoSpokeBefore() {
    Story story =
        pronoun(LINDT_ARGUED, "she")
            .person("Reed", "e2")
            .mention("she", PERSON, PRONOUN, null)
            .attribution("Lindt", "argued", "Reed plans failed")
            .attribution("she", "added", "rain fell");
    assertEquals(named("e1"), story.speaker());
  }

  @Test
  void ofWhomSomethingIsSaidIsInTheBackground() {
    Story story =
        pronoun(LINDT_ARGUED.replace("nmod:poss", "obl"), "she")
            .person("Reed", "e2")
            .mention("she", PERSON, PRONOUN, null)
            .attribution("Lindt", "argued", "Reed plans failed")
            .attribution("she", "added", "rain fell");
    assertEquals(named("e1"), story.speaker());
  }

  @Test
  void aPronounIsNobodyWhenSomebodyElseCameBetween() {
    Story story =
        pronoun(LINDT_ARGUED.replace("nmod:poss", "nsubj"), "she")
            .person("Reed", "e2")
            .mention("she", PERSON, PRONOUN, null)
            .attribution("Lindt", "argued", "Reed plans failed")
            .attribution("she", "added", "rain fell");
    assertEquals(Speaker.UNKNOWN, story.speaker());
  }

  @Test
  void aPronounIsNotWhoWasCalledByTheOther() {
    Story story =
        pronoun(LINDT_ARGUED + "\nhim he PRP 2 obl", "she")
            .person("Reed", "e2")
            .mention("him", PERSON, PRONOUN, "e1")
            .mention("she", PERSON, PRONOUN, null)
            .attribution("Lindt", "argued", "Reed plans failed")
            .attribution("she", "added", "rain fell");
    assertEquals(Speaker.UNKNOWN, story.speaker());
  }

  @Test
  void aPronounIsNotWhoIsNamedInItsOwnContent() {
    Story story =
        new Story(
                LINDT_ARGUED,
                "she she PRP 2 nsubj\nadded add VBD 0 root\nLindt Lindt NNP 4 nsubj\nfell fall VBD 2 ccomp")
            .person("Lindt", "e1")
            .person("Reed", "e2")
            .mention("she", PERSON, PRONOUN, null)
            .person("Lindt", "e1")
            .attribution("Lindt", "argued", "Reed plans failed")
            .attribution("she", "added", "Lindt fell");
    assertEquals(Speaker.UNKNOWN, story.speaker());
  }

  @Test
  void aPronounIsTheOnlyPersonOfItsParagraph() {
    String she = added("she she PRP 2 nsubj").replace("¶\n", "");
    Story one =
        new Story(LINDT_CAME, she)
            .person("Lindt", "e1")
            .mention("she", PERSON, PRONOUN, null)
            .attribution("she", "added", "rain fell");
    assertEquals(named("e1"), one.speaker());
    Story two =
        new Story(LINDT_CAME, REED_CAME, she)
            .person("Lindt", "e1")
            .person("Reed", "e2")
            .mention("she", PERSON, PRONOUN, null)
            .attribution("she", "added", "rain fell");
    assertEquals(Speaker.UNKNOWN, two.speaker());
    Story unrecognized =
        new Story(LINDT_CAME, REED_CAME, she)
            .person("Lindt", "e1")
            .mention("she", PERSON, PRONOUN, null)
            .attribution("she", "added", "rain fell");
    assertEquals(Speaker.UNKNOWN, unrecognized.speaker());
  }

  @Test
  void itIsTheBodyThatTheSentenceBeforeIsAbout() {
    String it = added("it it PRP 2 nsubj").replace("¶\n", "");
    Story one =
        new Story(LINDT_CAME.replace("Lindt Lindt", "Norsk Norsk"), it)
            .mention("Norsk", ORG, NAME, "e1")
            .attribution("it", "added", "rain fell");
    assertEquals(named("e1"), one.speaker());
    Story thing =
        new Story(LINDT_CAME.replace("Lindt Lindt NNP", "Rain rain NN"), it)
            .attribution("it", "added", "rain fell");
    assertEquals(Speaker.UNKNOWN, thing.speaker());
  }

  @Test
  void aRoleSaidAgainIsWhoSpokeBefore() {
    String senator =
        added("the the DT 2 det\nsenator senator NN 3 nsubj").replace("2 ccomp", "3 ccomp");
    Story same =
        new Story(LINDT_ARGUED, senator.replace("VBD 0", "VBD 0"))
            .person("Lindt", "e1")
            .role("e1", "Sen.")
            .mention("the senator", PERSON, NOMINAL, null)
            .attribution("Lindt", "argued", "Reed plans failed")
            .attribution("the senator", "added", "rain fell");
    assertEquals(named("e1"), same.speaker());
    Story other =
        new Story(LINDT_ARGUED, senator)
            .person("Lindt", "e1")
            .role("e1", "mayor")
            .mention("the senator", PERSON, NOMINAL, null)
            .attribution("Lindt", "argued", "Reed plans failed")
            .attribution("the senator", "added", "rain fell");
    assertEquals(new Speaker(null, SourceKind.ROLE), other.speaker());
  }

  @Test
  void aNounBesideANameIsWhoIsNamed() {
    Story story =
        new Story(
                """
                His his PRP$ 2 nmod:poss
                sister sister NN 9 nsubj
                , , , 2 punct
                Lindt Lindt NNP 2 appos
                , , , 4 punct
                a a DT 7 det
                teacher teacher NN 4 appos
                who who WP 9 nsubj
                hopes hope VBZ 7 acl:relcl
                rain rain NN 11 nsubj
                falls fall VBZ 9 ccomp""")
            .person("Lindt", "e1")
            .mention("a teacher", PERSON, NOMINAL, null)
            .attribution("a teacher", "hopes", "rain falls");
    assertEquals(named("e1"), story.speaker());
  }

  @Test
  void iInQuoteMarksIsWhoIsQuoted() {
    Story story =
        new Story(
                """
                “ “ `` 3 punct
                I I PRP 3 nsubj
                hope hope VBP 7 ccomp
                rain rain NN 5 nsubj
                falls fall VBZ 3 ccomp
                ” ” '' 7 punct
                argued argue VBD 0 root
                Lindt Lindt NNP 7 nsubj""")
            .person("Lindt", "e1")
            .attribution("I", "hope", "rain falls")
            .attribution("Lindt", "argued", "“I hope rain falls”");
    assertEquals(List.of(named("e1"), named("e1")), story.speakers());
  }

  private static final String PRAISED =
      """
      Lindt Lindt NNP 2 nsubj
      praised praise VBD 0 root
      rain rain NN 2 obj
      , , , 2 punct
      even even RB 6 advmod
      calling call VBG 3 acl
      storms storm NNS 6 obj
      useful useful JJ 6 xcomp
      """;

  @Test
  void aClauseThatAdjoinsAnAttributionHasItsSpeaker() {
    Story story =
        new Story(PRAISED)
            .person("Lindt", "e1")
            .attribution("Lindt", "praised", "rain")
            .attribution(null, "calling", "storms useful");
    assertEquals(List.of(named("e1"), named("e1")), story.speakers());
  }

  @Test
  void aClauseApartFromAnAttributionHasNot() {
    Story story =
        new Story(PRAISED.replace("useful useful JJ 6 xcomp", "asking ask VBG 7 acl"))
            .person("Lindt", "e1")
            .attribution("Lindt", "praised", "rain")
            .attribution(null, "asking", "storms");
    assertEquals(Speaker.UNKNOWN, story.speakers().get(1));
  }

  @Test
  void aSecondVerbHasTheSubjectOfTheFirst() {
    Story left =
        new Story(
                """
                Lindt Lindt NNP 2 nsubj
                left leave VBD 0 root
                , , , 2 punct
                saying say VBG 2 advcl
                rain rain NN 6 nsubj
                fell fall VBD 4 ccomp""")
            .person("Lindt", "e1")
            .attribution(null, "saying", "rain fell");
    assertEquals(named("e1"), left.speaker());
    Story misattached =
        new Story(
                """
                Lindt Lindt NNP 2 nsubj
                defended defend VBD 0 root
                notes note NNS 2 obj
                mocking mock VBG 3 acl
                Reed Reed NNP 4 obj
                , , , 4 punct
                saying say VBG 4 advcl
                rain rain NN 9 nsubj
                fell fall VBD 7 ccomp""")
            .person("Lindt", "e1")
            .person("Reed", "e2")
            .attribution(null, "saying", "rain fell");
    assertEquals(named("e1"), misattached.speaker());
    Story joined =
        new Story(
                """
                Lindt Lindt NNP 2 nsubj
                argued argue VBD 0 root
                much much JJ 2 obj
                and and CC 5 cc
                hoped hope VBD 2 conj
                rain rain NN 7 nsubj
                fell fall VBD 5 ccomp""")
            .person("Lindt", "e1")
            .attribution("Lindt", "argued", "much")
            .attribution(null, "hoped", "rain fell");
    assertEquals(named("e1"), joined.speaker());
  }

  @Test
  void whatIsDoneToTheSubjectOrAskedOfTheObjectIsNotItsSpeech() {
    Story passive =
        new Story(
                """
                Lindt Lindt NNP 2 nsubj
                came come VBD 0 root
                and and CC 5 cc
                was be VBD 5 aux:pass
                told tell VBN 2 conj
                rain rain NN 7 nsubj
                fell fall VBD 5 ccomp""")
            .person("Lindt", "e1")
            .attribution(null, "told", "rain fell");
    assertEquals(Speaker.UNKNOWN, passive.speaker());
    Story asked =
        new Story(
                """
                Lindt Lindt NNP 2 nsubj
                asked ask VBD 0 root
                Reed Reed NNP 2 obj
                to to TO 5 mark
                admit admit VB 2 xcomp
                rain rain NN 7 nsubj
                fell fall VBD 5 ccomp""")
            .person("Lindt", "e1")
            .person("Reed", "e2")
            .attribution(null, "admit", "rain fell");
    assertEquals(Speaker.UNKNOWN, asked.speaker());
  }
}
