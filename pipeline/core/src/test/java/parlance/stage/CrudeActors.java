package parlance.stage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import parlance.document.Document;
import parlance.document.Entity;
import parlance.document.Layer;
import parlance.document.Mention;
import parlance.document.MentionType;
import parlance.document.Name;
import parlance.document.PairScore;
import parlance.document.Quote;
import parlance.document.Sentence;
import parlance.document.Span;
import parlance.document.Token;

/** Names, entities and quotes for {@link CrudeDocuments}: who is who is drawn by lot. */
final class CrudeActors {
  private static final List<MentionType> TYPES = List.of(MentionType.values());
  private static final List<Quote.Type> QUOTE_TYPES = List.of(Quote.Type.values());

  private final List<Sentence> sentences;
  private final List<Token> tokens;
  private final Random random;
  private final List<Span> capitals;

  CrudeActors(Document document, List<Sentence> sentences, List<Token> tokens, Random random) {
    this.sentences = sentences;
    this.tokens = tokens;
    this.random = random;
    this.capitals = capitals(document.text());
  }

  /** Runs of capitalised words that stay in one sentence. */
  private List<Span> capitals(String text) {
    List<Span> found = new ArrayList<>();
    for (Sentence sentence : sentences) {
      int begin = -1;
      for (int i = sentence.firstToken(); i <= sentence.endToken(); i++) {
        boolean capital =
            i < sentence.endToken()
                && Character.isUpperCase(text.codePointAt(tokens.get(i).span().begin()));
        if (capital && begin < 0) {
          begin = i;
        } else if (!capital && begin >= 0) {
          found.add(new Span(tokens.get(begin).span().begin(), tokens.get(i - 1).span().end()));
          begin = -1;
        }
      }
    }
    return found;
  }

  private static MentionType type(int index) {
    return TYPES.get(index % TYPES.size());
  }

  List<Name> names() {
    List<Name> names = new ArrayList<>();
    for (int i = 0; i < capitals.size(); i++) {
      names.add(new Name(capitals.get(i), type(i), 0.5));
    }
    return names;
  }

  /** One entity for each different text; every third mention is left without one. */
  Document on(Document document) {
    List<Mention> mentions = new ArrayList<>();
    List<Entity> entities = new ArrayList<>();
    List<List<String>> members = new ArrayList<>();
    Map<String, Integer> numbers = new LinkedHashMap<>();
    for (Span span : capitals) {
      String words = document.text(span);
      String entity = null;
      String id = "m" + (mentions.size() + 1);
      if (mentions.size() % 3 < 2) {
        int number = numbers.computeIfAbsent(words, fresh -> numbers.size());
        if (number == members.size()) {
          members.add(new ArrayList<>());
        }
        members.get(number).add(id);
        entity = "e" + (number + 1);
      }
      Mention.Form form = mentions.size() % 5 == 4 ? Mention.Form.NOMINAL : Mention.Form.NAME;
      mentions.add(new Mention(id, span, type(numbers.getOrDefault(words, 0)), form, entity, 1));
    }
    numbers.forEach(
        (words, i) -> {
          String role = i % 2 == 0 ? "minister" : null;
          entities.add(new Entity("e" + (i + 1), words, type(i), role, null, members.get(i)));
        });
    return document.with(Layer.MENTIONS, mentions).with(Layer.ENTITIES, entities);
  }

  /** Whole sentences, spoken by whoever is drawn. */
  List<Quote> quotes(Document document) {
    List<Quote> quotes = new ArrayList<>();
    for (Sentence sentence : sentences) {
      if (random.nextBoolean()) {
        continue;
      }
      String speaker = null;
      if (document.has(Layer.ENTITIES) && !document.entities().isEmpty() && random.nextBoolean()) {
        speaker = document.entities().get(random.nextInt(document.entities().size())).id();
      }
      Span cue = tokens.get(sentence.firstToken()).span();
      quotes.add(
          new Quote(
              "q" + (quotes.size() + 1),
              QUOTE_TYPES.get(random.nextInt(QUOTE_TYPES.size())),
              List.of(sentence.span()),
              random.nextBoolean() ? cue : null,
              null,
              speaker,
              Quote.SourceKind.UNKNOWN,
              0.5,
              "lot"));
    }
    return quotes;
  }

  /** Each mention for or against the one before it, as the lot falls. */
  static List<PairScore> pairScores(Document document, Random random) {
    List<PairScore> scores = new ArrayList<>();
    PairScore.Party before = null;
    for (Mention mention : document.mentions()) {
      PairScore.Party party = new PairScore.Party(mention.entity(), mention.span());
      double favor = random.nextDouble();
      scores.add(new PairScore(before, party, null, favor, random.nextDouble() * (1 - favor)));
      before = party;
    }
    return scores;
  }
}
