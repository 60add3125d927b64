package parlance.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parlance.document.Span;
import parlance.io.ArticleLine;
import parlance.record.RecordedArticle;

/** Makes of an article's record what the page needs of it; tokens, lemmas and the like stay out. */
final class PageShape {
  /** How a mention refers, as {@code names} of a {@link PageArticle} has it by number. */
  static final List<String> FORMS = List.of("name", "nominal", "pronoun");

  private static final String NAME = FORMS.get(0);
  private static final String TONE = "onnx:tone";

  private final RecordedArticle article;
  private final ArticleLine line;
  private final Nodes nodes;
  private final List<PageArticle.Actor> inOrder = new ArrayList<>();
  private final Map<String, Integer> actors = new HashMap<>();
  private final Map<String, Integer> quotes = new HashMap<>();

  private PageShape(RecordedArticle article, Nodes nodes) {
    this.article = article;
    this.line = article.line();
    this.nodes = nodes;
  }

  /** The article's shape; its actors, issues and phrases are numbered by the nodes. */
  static PageArticle of(RecordedArticle article, Nodes nodes) {
    return new PageShape(article, nodes).shape();
  }

  private PageArticle shape() {
    addActors();
    line.quotes().forEach(quote -> quotes.put(quote.id(), quotes.size()));
    List<Integer> sentences = new ArrayList<>();
    List<Integer> headings = new ArrayList<>();
    for (ArticleLine.Sentence sentence : line.sentences()) {
      if (sentence.kind().equals("heading")) {
        headings.add(sentences.size() / 2);
      }
      add(sentences, sentence.begin(), sentence.end());
    }
    return new PageArticle(
        line.id(),
        line.date(),
        line.title(),
        line.outlet(),
        line.url(),
        line.duplicates(),
        line.text(),
        line.warnings(),
        sentences,
        headings,
        inOrder,
        names(),
        line.quotes().stream().map(this::quote).toList(),
        line.stances().stream().map(this::stance).toList());
  }

  private void addActors() {
    Set<String> named = new HashSet<>();
    for (ArticleLine.Mention mention : line.mentions()) {
      if (mention.entity() != null && mention.form().equals(NAME)) {
        named.add(mention.entity());
      }
    }
    for (ArticleLine.Entity entity : line.entities()) {
      actors.put(entity.id(), inOrder.size());
      int node = nodes.ofActor(line.id(), entity, named.contains(entity.id()));
      inOrder.add(
          new PageArticle.Actor(node, entity.name(), entity.type(), entity.role(), entity.link()));
    }
  }

  private List<Integer> names() {
    List<Integer> names = new ArrayList<>();
    for (ArticleLine.Mention mention : line.mentions()) {
      Integer actor = actor(mention.entity());
      if (actor != null) {
        add(names, mention.begin(), mention.end());
        names.add(actor);
        names.add(FORMS.indexOf(mention.form()));
      }
    }
    return names;
  }

  private PageArticle.Quote quote(ArticleLine.Quote quote) {
    return new PageArticle.Quote(
        quote.id(),
        quote.type(),
        quote.kind(),
        actor(quote.speaker()),
        pieces(quote.content()),
        piece(quote.cue()),
        piece(quote.source()),
        quote.score(),
        quote.by());
  }

  private PageArticle.Stance stance(ArticleLine.Stance stance) {
    ArticleLine.Holder holding = stance.holder();
    ArticleLine.Target target = stance.target();
    Integer holder = actor(holding.entity());
    Integer about = actor(target.entity());
    ArticleLine.Stretch held =
        holding.begin() == null || holding.end() == null
            ? null
            : new ArticleLine.Stretch(holding.begin(), holding.end());
    int from =
        holder != null
            ? inOrder.get(holder).node()
            : held != null
                ? nodes.ofWords(line.id(), article.words(held))
                : nodes.ofVoice(stance.by().startsWith(TONE));
    ArticleLine.Stretch targeted = new ArticleLine.Stretch(target.begin(), target.end());
    return new PageArticle.Stance(
        stance.id(),
        from,
        about == null ? nodes.ofPhrase(article.words(targeted)) : inOrder.get(about).node(),
        nodes.ofIssue(target.issue(), target.issueName()),
        stance.polarity(),
        target.issuePolarity(),
        holder,
        piece(held),
        about,
        pieces(List.of(targeted)),
        pieces(stance.evidence()),
        stance.quote() == null ? null : quotes.get(stance.quote()),
        actor(stance.reporter()),
        stance.negated(),
        stance.modality(),
        stance.score(),
        stance.by());
  }

  private @Nullable Integer actor(@Nullable String entity) {
    return entity == null ? null : actors.get(entity);
  }

  private @Nullable List<Integer> piece(ArticleLine.@Nullable Stretch stretch) {
    return stretch == null ? null : pieces(List.of(stretch));
  }

  private List<Integer> pieces(List<ArticleLine.Stretch> stretches) {
    List<Integer> pieces = new ArrayList<>();
    stretches.forEach(stretch -> add(pieces, stretch.begin(), stretch.end()));
    return pieces;
  }

  private void add(List<Integer> pieces, int begin, int end) {
    Span span = article.span(begin, end);
    pieces.add(span.begin());
    pieces.add(span.end());
  }
}
