package parlance.sentiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static parlance.document.Documents.mention;
import static parlance.document.Documents.parsed;
import static parlance.document.Documents.span;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parlance.document.Article;
import parlance.document.Article.MarkedName;
import parlance.document.Document;
import parlance.document.Entity;
import parlance.document.Layer;
import parlance.document.Mention;
import parlance.document.Mention.Form;
import parlance.document.MentionType;
import parlance.document.Quote;
import parlance.document.Span;
import parlance.document.Stance;

/** Which pairs a document's sentences are asked about. */
class PassagesTest {

  @Test
  void asksBothWaysAboutAnyTwoActorsOfASentence() {
    Document document = named(words("Keller praised Reed in Oslo .", "Brandt slept ."));
    assertEquals(
        List.of(
            "Keller > Reed, Reed > Keller, Reed > Oslo, Oslo > Reed, Keller > Oslo, Oslo > Keller"),
        asked(document));
  }

  @Test
  void aNameStandsForItsActorBeforeAPronoun() {
    Document plain = words("She said Keller fears Reed .");
    List<Mention> mentions =
        List.of(
            mention(plain, "m1", "She", MentionType.PERSON, Form.PRONOUN, "e1"),
            mention(plain, "m2", "Keller", MentionType.PERSON, Form.NAME, "e1"),
            mention(plain, "m3", "Reed", MentionType.PERSON, Form.NAME, "e2"));
    Document document =
        plain
            .with(Layer.MENTIONS, mentions)
            .with(
                Layer.ENTITIES,
                List.of(
                    entity("e1", "Keller", MentionType.PERSON, "m1", "m2"),
                    entity("e2", "Reed", MentionType.PERSON, "m3")))
            .with(Layer.QUOTES, List.of())
            .with(Layer.STANCES, List.of());
    assertEquals(List.of("Keller > Reed, Reed > Keller"), asked(document));
  }

  @Test
  void aSpeakerOfAnotherSentenceIsReadBeforeTheWordsAndIsNoTarget() {
    Document plain = named(words("Keller said so .", "He cannot trust Reed ."));
    Quote quote =
        new Quote(
            "q1",
            Quote.Type.DIRECT,
            List.of(span(plain, "He cannot trust Reed")),
            span(plain, "said"),
            span(plain, "Keller"),
            "e1",
            Quote.SourceKind.NAMED,
            1,
            "test");
    List<Passage> passages = Passages.of(plain.with(Layer.QUOTES, List.of(quote)), Pairs.ALL);
    assertEquals(1, passages.size());
    assertEquals(List.of(0, 1), passages.get(0).saidBy());
    assertEquals("Keller > Reed", inWords(plain, passages.get(0)));
    assertEquals("q1", passages.get(0).questions().get(0).quote());
  }

  @Test
  void aSpanThatTheArticleBroughtMarkedIsAskedAboutAsItIs() {
    Document document = words("Nobody likes the harbour tax .");
    Span marked = span(document, "the harbour tax");
    Document with =
        document(document, List.of(new MarkedName(marked, null)))
            .with(
                Layer.MENTIONS,
                List.of(
                    mention(document, "m1", "the harbour tax", MentionType.MISC, Form.NAME, "e1")))
            .with(Layer.ENTITIES, List.of(entity("e1", "the harbour tax", MentionType.MISC, "m1")))
            .with(Layer.QUOTES, List.of())
            .with(Layer.STANCES, List.of());
    assertEquals(List.of("anybody > the harbour tax"), asked(with));
  }

  @Test
  void asksNothingOfASentenceWithOneActor() {
    assertEquals(List.of(), asked(named(words("Keller slept ."))));
  }

  @Test
  void onlyTheStancesFoundAndWhatIsMarkedUnlessAllPairsAreWanted() {
    Document named = named(words("Keller praised Reed in Oslo .", "Brandt met Carver ."));
    Stance praise =
        new Stance(
            "s1",
            new Stance.Holder("e1", span(named, "Keller")),
            new Stance.Target("e2", null, span(named, "Reed")),
            Stance.Polarity.FAVOR,
            List.of(span(named, "praised Reed")),
            null,
            null,
            false,
            Stance.Modality.ASSERTED,
            1,
            "test");
    Document document = named.with(Layer.STANCES, List.of(praise));
    assertEquals(List.of("Keller > Reed"), asked(document, Pairs.FOUND));
    assertEquals(2, asked(document, Pairs.ALL).size());
  }

  private static List<String> asked(Document document) {
    return asked(document, Pairs.ALL);
  }

  private static List<String> asked(Document document, Pairs asked) {
    return Passages.of(document, asked).stream().map(p -> inWords(document, p)).toList();
  }

  private static String inWords(Document document, Passage passage) {
    return passage.questions().stream()
        .map(q -> name(document, q.holder()) + " > " + name(document, q.target()))
        .collect(Collectors.joining(", "));
  }

  private static String name(Document document, @Nullable Actor actor) {
    return actor == null ? "anybody" : document.text(actor.party().span());
  }

  private static Document words(String... sentences) {
    return parsed(
        Arrays.stream(sentences)
            .map(
                sentence ->
                    Arrays.stream(sentence.split(" ", -1))
                        .map(word -> word + " " + word + " NN 0 root")
                        .collect(Collectors.joining("\n")))
            .toArray(String[]::new));
  }

  /** Every capitalised word but those that begin with H is an actor's name. */
  private static Document named(Document document) {
    List<Mention> mentions = new ArrayList<>();
    List<Entity> entities = new ArrayList<>();
    for (String word : document.text().split("\\W+", -1)) {
      if (word.matches("[A-GI-Z].*")) {
        String number = Integer.toString(mentions.size() + 1);
        MentionType type = word.equals("Oslo") ? MentionType.GPE : MentionType.PERSON;
        mentions.add(mention(document, "m" + number, word, type, Form.NAME, "e" + number));
        entities.add(entity("e" + number, word, type, "m" + number));
      }
    }
    return document
        .with(Layer.MENTIONS, mentions)
        .with(Layer.ENTITIES, entities)
        .with(Layer.QUOTES, List.of())
        .with(Layer.STANCES, List.of());
  }

  private static Entity entity(String id, String name, MentionType type, String... mentions) {
    return new Entity(id, name, type, null, null, List.of(mentions));
  }

  private static Document document(Document from, List<MarkedName> marked) {
    Article article = from.article();
    return Document.of(
            new Article(
                article.id(),
                article.path(),
                article.sha256(),
                null,
                null,
                null,
                null,
                article.text(),
                marked,
                List.of()))
        .with(Layer.SENTENCES, from.sentences())
        .with(Layer.TOKENS, from.tokens());
  }
}
