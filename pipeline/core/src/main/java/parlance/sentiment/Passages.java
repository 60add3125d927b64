package parlance.sentiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parlance.document.Article.MarkedName;
import parlance.document.Document;
import parlance.document.Entity;
import parlance.document.Mention;
import parlance.document.Mention.Form;
import parlance.document.MentionType;
import parlance.document.PairScore.Party;
import parlance.document.Quote;
import parlance.document.Sentence;
import parlance.document.Span;
import parlance.document.Stance;

/**
 * Which pairs are asked about, sentence by sentence: the holders and targets of the stances that
 * rules have found and, with {@link Pairs#ALL}, any two actors that it names and the speaker of a
 * quote with those whom it names.
 *
 * <p>A span that the article brought marked is asked about as it is: with any other of them, and
 * whether the sentence is for or against it, whoever is.
 */
final class Passages {
  /**
   * Questions of a passage: of marked spans first, then of stances found, then of the pairs that
   * stand nearest to each other.
   */
  private static final int MOST_QUESTIONS = 24;

  /** Tokens of a source that stand for a speaker who is not in the sentence. */
  private static final int MOST_SOURCE_TOKENS = 10;

  private final Document document;
  private final Pairs asked;
  private final Map<String, MentionType> types = new HashMap<>();
  private final Map<String, Quote> quotes = new HashMap<>();
  private final Tokens tokens;

  private Passages(Document document, Pairs asked) {
    this.document = document;
    this.asked = asked;
    tokens = new Tokens(document);
    for (Entity entity : document.entities()) {
      types.put(entity.id(), entity.type());
    }
    document.quotes().forEach(quote -> quotes.put(quote.id(), quote));
  }

  static List<Passage> of(Document document, Pairs asked) {
    return new Passages(document, asked).find();
  }

  private List<Passage> find() {
    List<List<Mention>> mentions = bySentence(document.mentions(), Mention::span);
    List<List<MarkedName>> marked = bySentence(document.article().marked(), MarkedName::span);
    List<List<Stance>> stances = bySentence(document.stances(), stance -> stance.target().span());
    List<List<Quote>> quoted = quotesBySentence();
    List<Passage> passages = new ArrayList<>();
    for (int i = 0; i < document.sentences().size(); i++) {
      Sentence sentence = document.sentences().get(i);
      List<Actor> actors = actors(mentions.get(i), marked.get(i));
      Passage passage = passage(sentence, actors, quoted.get(i), marked.get(i), stances.get(i));
      if (!passage.questions().isEmpty()) {
        passages.add(passage);
      }
    }
    return passages;
  }

  private Passage passage(
      Sentence sentence,
      List<Actor> inside,
      List<Quote> quoted,
      List<MarkedName> marked,
      List<Stance> stances) {
    Quote said = saidElsewhere(sentence, quoted);
    List<Question> questions = new ArrayList<>();
    for (Actor actor : inside) {
      if (isMarked(actor, marked)) {
        questions.add(new Question(null, actor, null));
      }
    }
    List<Actor> actors = new ArrayList<>(inside);
    List<Integer> saidBy = List.of();
    if (said != null) {
      Actor speaker = speaker(said);
      actors.removeIf(actor -> actor.isSameAs(speaker));
      actors.add(speaker);
      saidBy = saidBy(speaker, said);
    }
    Set<List<Span>> known = new HashSet<>();
    for (Stance stance : stances) {
      Question question = question(stance, sentence, said);
      if (question != null && known.add(spans(question))) {
        questions.add(question);
      }
    }
    for (Question pair : pairs(actors, said, quoted, marked)) {
      if (known.add(spans(pair))) {
        questions.add(pair);
      }
    }
    return new Passage(
        saidBy,
        sentence.firstToken(),
        sentence.endToken(),
        questions.subList(0, Math.min(questions.size(), MOST_QUESTIONS)));
  }

  private static List<Span> spans(Question question) {
    Actor holder = java.util.Objects.requireNonNull(question.holder());
    return List.of(holder.party().span(), question.target().party().span());
  }

  /** Whether a stance that rules have found is confirmed; null where its holder is out of reach. */
  private @Nullable Question question(Stance stance, Sentence sentence, @Nullable Quote said) {
    Span holder = stance.holder().span();
    boolean near =
        holder != null
            && (sentence.span().contains(holder) || (said != null && holder.equals(said.source())));
    return holder == null || !near
        ? null
        : new Question(
            actor(stance.holder().entity(), holder),
            actor(stance.target().entity(), stance.target().span()),
            stance.quote());
  }

  private boolean isAsked(Actor holder, Actor target, List<MarkedName> marked) {
    return asked == Pairs.ALL || (isMarked(holder, marked) && isMarked(target, marked));
  }

  private List<Question> pairs(
      List<Actor> actors, @Nullable Quote said, List<Quote> quoted, List<MarkedName> marked) {
    List<Question> pairs = new ArrayList<>();
    for (Actor holder : actors) {
      boolean outside = said != null && holder.party().span().equals(said.source());
      for (Actor target : actors) {
        boolean apart = !holder.overlaps(target) && !holder.isSameAs(target);
        boolean ofSpeaker = said != null && target.party().span().equals(said.source());
        boolean meant = !outside || (said != null && isIn(said, target.party().span()));
        if (meant && !ofSpeaker && apart && isAsked(holder, target, marked)) {
          pairs.add(new Question(holder, target, outside && said != null ? said.id() : null));
        }
      }
    }
    return pairs.stream()
        .sorted(Comparator.comparingInt(Passages::distance))
        .limit(MOST_QUESTIONS)
        .map(pair -> pair.quote() == null ? inQuote(pair, quoted) : pair)
        .toList();
  }

  /** The speaker from elsewhere comes first. */
  private static int distance(Question pair) {
    Actor holder = java.util.Objects.requireNonNull(pair.holder());
    return pair.quote() != null ? 0 : holder.distance(pair.target());
  }

  /** The same in the quote whose source the holder is in, and whose content holds the target. */
  private static Question inQuote(Question pair, List<Quote> quoted) {
    Actor holder = java.util.Objects.requireNonNull(pair.holder());
    for (Quote quote : quoted) {
      boolean speaks = quote.source() != null && quote.source().overlaps(holder.party().span());
      if (speaks && isIn(quote, pair.target().party().span())) {
        return new Question(holder, pair.target(), quote.id());
      }
    }
    return pair;
  }

  private static boolean isIn(Quote quote, Span span) {
    return quote.content().stream().anyMatch(piece -> piece.contains(span));
  }

  /** The quotes that have content in each sentence. */
  private List<List<Quote>> quotesBySentence() {
    List<List<Quote>> found = new ArrayList<>();
    document.sentences().forEach(sentence -> found.add(new ArrayList<>()));
    for (Quote quote : document.quotes()) {
      Set<Integer> places = new TreeSet<>();
      for (Span piece : quote.content()) {
        for (int i = tokens.sentence(piece); i >= 0 && i < found.size(); i++) {
          if (document.sentences().get(i).span().begin() >= piece.end()) {
            break;
          }
          places.add(i);
        }
      }
      places.forEach(place -> found.get(place).add(quote));
    }
    return found;
  }

  /** The first quote with words in a sentence whose source stands outside it. */
  private static @Nullable Quote saidElsewhere(Sentence sentence, List<Quote> quoted) {
    for (Quote quote : quoted) {
      Span source = quote.source();
      if (quote.speaker() != null && source != null && !source.overlaps(sentence.span())) {
        return quote;
      }
    }
    return null;
  }

  private Actor speaker(Quote quote) {
    Span source = java.util.Objects.requireNonNull(quote.source());
    return new Actor(new Party(quote.speaker(), source), tokens.first(source), tokens.end(source));
  }

  private List<Integer> saidBy(Actor speaker, Quote quote) {
    List<Integer> found = new ArrayList<>();
    int end = Math.min(speaker.end(), speaker.first() + MOST_SOURCE_TOKENS);
    for (int token = speaker.first(); token < end; token++) {
      found.add(token);
    }
    Span cue = quote.cue();
    if (cue != null) {
      for (int token = tokens.first(cue); token < tokens.end(cue); token++) {
        found.add(token);
      }
    }
    return found;
  }

  /** One mention of each actor, a name before a description and that before a pronoun. */
  private List<Actor> actors(List<Mention> mentions, List<MarkedName> marked) {
    List<Actor> asMarked = new ArrayList<>();
    Map<String, Mention> best = new LinkedHashMap<>();
    for (Mention mention : mentions) {
      String entity = mention.entity();
      if (isMarked(mention.span(), marked)) {
        asMarked.add(actor(entity, mention.span()));
      } else if (entity != null && canHold(entity)) {
        best.merge(entity, mention, (one, other) -> rank(other) < rank(one) ? other : one);
      }
    }
    List<Actor> actors = new ArrayList<>(asMarked);
    for (Mention mention : best.values()) {
      Actor actor = actor(mention.entity(), mention.span());
      if (asMarked.stream().noneMatch(known -> known.overlaps(actor) || known.isSameAs(actor))) {
        actors.add(actor);
      }
    }
    actors.sort(Comparator.comparingInt(Actor::first));
    return actors;
  }

  private static boolean isMarked(Span span, List<MarkedName> marked) {
    return marked.stream().anyMatch(name -> name.span().equals(span));
  }

  private static boolean isMarked(Actor actor, List<MarkedName> marked) {
    return isMarked(actor.party().span(), marked);
  }

  private Actor actor(@Nullable String entity, Span span) {
    return new Actor(new Party(entity, span), tokens.first(span), tokens.end(span));
  }

  private boolean canHold(String entity) {
    return switch (types.getOrDefault(entity, MentionType.MISC)) {
      case PERSON, ORG, GPE, NORP -> true;
      default -> false;
    };
  }

  private static int rank(Mention mention) {
    return mention.form() == Form.NAME ? 0 : mention.form() == Form.NOMINAL ? 1 : 2;
  }

  private <T> List<List<T>> bySentence(List<T> items, java.util.function.Function<T, Span> span) {
    List<List<T>> found = new ArrayList<>();
    document.sentences().forEach(sentence -> found.add(new ArrayList<>()));
    for (T item : items) {
      int sentence = tokens.sentence(span.apply(item));
      if (sentence >= 0) {
        found.get(sentence).add(item);
      }
    }
    return found;
  }
}
