package parlance.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parlance.document.Article;
import parlance.document.Dependency;
import parlance.document.Document;
import parlance.document.Entity;
import parlance.document.Layer;
import parlance.document.Mention;
import parlance.document.MentionType;
import parlance.document.Quote;
import parlance.document.Sentence;
import parlance.document.Span;
import parlance.document.Stance;
import parlance.document.Token;

/** Turns a document into its line. */
final class LineBuilder {
  private final Document document;
  private final Offsets offsets;
  private final OffsetUnit unit;
  private final @Nullable String duplicates;

  LineBuilder(Document document, OffsetUnit unit, @Nullable String duplicates) {
    this.document = document;
    this.duplicates = duplicates;
    this.offsets = new Offsets(document.text(), unit);
    this.unit = unit;
  }

  ArticleLine line() {
    Article article = document.article();
    return new ArticleLine(
        ArticleLine.SCHEMA,
        article.id(),
        article.sha256(),
        article.path(),
        article.date(),
        article.title(),
        article.outlet(),
        article.url(),
        duplicates,
        document.has(Layer.LANGUAGE) ? Languages.shortest(document.get(Layer.LANGUAGE)) : null,
        unit.label(),
        article.text(),
        document.warnings(),
        list(Layer.SENTENCES).stream().map(this::sentence).toList(),
        tokens(),
        list(Layer.MENTIONS).stream().map(this::mention).toList(),
        list(Layer.ENTITIES).stream().map(LineBuilder::entity).toList(),
        list(Layer.QUOTES).stream().map(this::quote).toList(),
        list(Layer.STANCES).stream().map(this::stance).toList());
  }

  private <T> List<T> list(Layer<List<T>> layer) {
    return document.has(layer) ? document.get(layer) : List.of();
  }

  private int begin(Span span) {
    return offsets.fromUtf16(span.begin());
  }

  private int end(Span span) {
    return offsets.fromUtf16(span.end());
  }

  private ArticleLine.Stretch stretch(Span span) {
    return new ArticleLine.Stretch(begin(span), end(span));
  }

  private ArticleLine.@Nullable Stretch optional(@Nullable Span span) {
    return span == null ? null : stretch(span);
  }

  private ArticleLine.Sentence sentence(Sentence sentence) {
    return new ArticleLine.Sentence(
        begin(sentence.span()), end(sentence.span()), lower(sentence.kind()));
  }

  private List<ArticleLine.Token> tokens() {
    List<Token> tokens = list(Layer.TOKENS);
    List<Dependency> dependencies = list(Layer.DEPENDENCIES);
    List<ArticleLine.Token> lines = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      Dependency dependency = dependencies.isEmpty() ? null : dependencies.get(i);
      lines.add(
          new ArticleLine.Token(
              begin(token.span()),
              end(token.span()),
              token.pos(),
              token.lemma(),
              dependency == null ? null : dependency.head(),
              dependency == null ? null : dependency.relation()));
    }
    return lines;
  }

  private ArticleLine.Mention mention(Mention mention) {
    return new ArticleLine.Mention(
        mention.id(),
        begin(mention.span()),
        end(mention.span()),
        mention.type().name(),
        lower(mention.form()),
        mention.entity(),
        rounded(mention.score()),
        mention.type() == MentionType.DATE ? new ArticleLine.DateValue(mention.value()) : null);
  }

  private static ArticleLine.Entity entity(Entity entity) {
    return new ArticleLine.Entity(
        entity.id(),
        entity.name(),
        entity.type().name(),
        entity.role(),
        entity.link(),
        entity.actor(),
        entity.mentions());
  }

  private ArticleLine.Quote quote(Quote quote) {
    return new ArticleLine.Quote(
        quote.id(),
        lower(quote.type()),
        quote.content().stream().map(this::stretch).toList(),
        optional(quote.cue()),
        optional(quote.source()),
        quote.speaker(),
        lower(quote.kind()),
        rounded(quote.score()),
        quote.by());
  }

  private ArticleLine.Stance stance(Stance stance) {
    Span holder = stance.holder().span();
    return new ArticleLine.Stance(
        stance.id(),
        new ArticleLine.Holder(
            stance.holder().entity(),
            holder == null ? null : begin(holder),
            holder == null ? null : end(holder)),
        target(stance.target()),
        lower(stance.polarity()),
        stance.evidence().stream().map(this::stretch).toList(),
        stance.quote(),
        stance.reporter(),
        stance.negated(),
        lower(stance.modality()),
        rounded(stance.score()),
        stance.by());
  }

  private ArticleLine.Target target(Stance.Target target) {
    Stance.Issue issue = target.issue();
    int begin = begin(target.span());
    int end = end(target.span());
    if (issue == null) {
      return new ArticleLine.Target(target.entity(), null, null, null, null, null, begin, end);
    }
    String polarity = issue.polarity() == null ? null : lower(issue.polarity());
    double score = rounded(issue.score());
    return new ArticleLine.Target(
        target.entity(), issue.id(), issue.name(), polarity, score, issue.by(), begin, end);
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static double rounded(double score) {
    return Math.round(score * 1e4) / 1e4;
  }
}
