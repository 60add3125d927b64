package parlance.io;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parlance.document.Article;
import parlance.document.Dependency;
import parlance.document.Document;
import parlance.document.Layer;
import parlance.document.MentionType;
import parlance.document.Span;

/**
 * A line of {@code articles.jsonl}: one annotated article, in the order and under the names of the
 * published schema.
 *
 * @param language ISO 639-1 where there is such a code; null if no stage told it
 * @param offsets what all offsets of the line count
 */
public record ArticleLine(
    int schema,
    String id,
    String sha256,
    String path,
    @Nullable String date,
    @Nullable String title,
    @Nullable String outlet,
    @Nullable String url,
    @Nullable String language,
    String offsets,
    String text,
    List<String> warnings,
    List<Sentence> sentences,
    List<Token> tokens,
    List<Mention> mentions,
    List<Entity> entities,
    List<Quote> quotes,
    List<Stance> stances) {
  /** Number of the schema that the output keeps. */
  public static final int SCHEMA = 1;

  /** A stretch of the text. */
  public record Stretch(int begin, int end) {}

  public record Sentence(int begin, int end, String kind) {}

  /**
   * A word or a punctuation mark.
   *
   * @param head index of the governing token, -1 for a root; null where nothing was parsed
   */
  public record Token(
      int begin,
      int end,
      String pos,
      String lemma,
      @Nullable Integer head,
      @Nullable String relation) {}

  /**
   * Words that stand for somebody or something.
   *
   * @param value of a date, and null for all else, which is not written
   */
  public record Mention(
      String id,
      int begin,
      int end,
      String type,
      String form,
      @Nullable String entity,
      double score,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable DateValue value) {}

  /**
   * Which day, month or year a date means.
   *
   * @param iso as {@link parlance.document.Mention} says; written as null where it is not known
   */
  public record DateValue(@JsonValue @Nullable String iso) {}

  /**
   * Somebody or something, under all its mentions.
   *
   * @param actor id on the user's list of actors; null if it is not on it
   */
  public record Entity(
      String id,
      String name,
      String type,
      @Nullable String role,
      @Nullable String link,
      @Nullable String actor,
      List<String> mentions) {}

  public record Quote(
      String id,
      String type,
      List<Stretch> content,
      @Nullable Stretch cue,
      @Nullable Stretch source,
      @Nullable String speaker,
      String kind,
      double score,
      String by) {}

  public record Holder(@Nullable String entity, @Nullable Integer begin, @Nullable Integer end) {}

  public record Target(@Nullable String entity, @Nullable String issue, int begin, int end) {}

  public record Stance(
      String id,
      Holder holder,
      Target target,
      String polarity,
      List<Stretch> evidence,
      @Nullable String quote,
      @Nullable String reporter,
      boolean negated,
      String modality,
      double score,
      String by) {}

  /** The document as a line; layers that no stage provided are empty. */
  public static ArticleLine of(Document document, OffsetUnit unit) {
    return new LineBuilder(document, unit).line();
  }

  /** Converts this line's offsets to those of Java strings. */
  @JsonIgnore
  public Offsets toUtf16() {
    return new Offsets(text, OffsetUnit.of(offsets));
  }

  private static final class LineBuilder {
    private final Document document;
    private final Offsets offsets;
    private final OffsetUnit unit;

    LineBuilder(Document document, OffsetUnit unit) {
      this.document = document;
      this.offsets = new Offsets(document.text(), unit);
      this.unit = unit;
    }

    ArticleLine line() {
      Article article = document.article();
      return new ArticleLine(
          SCHEMA,
          article.id(),
          article.sha256(),
          article.path(),
          article.date(),
          article.title(),
          article.outlet(),
          article.url(),
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

    private Stretch stretch(Span span) {
      return new Stretch(begin(span), end(span));
    }

    private @Nullable Stretch optional(@Nullable Span span) {
      return span == null ? null : stretch(span);
    }

    private Sentence sentence(parlance.document.Sentence sentence) {
      return new Sentence(begin(sentence.span()), end(sentence.span()), lower(sentence.kind()));
    }

    private List<Token> tokens() {
      List<parlance.document.Token> tokens = list(Layer.TOKENS);
      List<Dependency> dependencies = list(Layer.DEPENDENCIES);
      List<Token> lines = new ArrayList<>(tokens.size());
      for (int i = 0; i < tokens.size(); i++) {
        parlance.document.Token token = tokens.get(i);
        Dependency dependency = dependencies.isEmpty() ? null : dependencies.get(i);
        lines.add(
            new Token(
                begin(token.span()),
                end(token.span()),
                token.pos(),
                token.lemma(),
                dependency == null ? null : dependency.head(),
                dependency == null ? null : dependency.relation()));
      }
      return lines;
    }

    private Mention mention(parlance.document.Mention mention) {
      return new Mention(
          mention.id(),
          begin(mention.span()),
          end(mention.span()),
          mention.type().name(),
          lower(mention.form()),
          mention.entity(),
          rounded(mention.score()),
          mention.type() == MentionType.DATE ? new DateValue(mention.value()) : null);
    }

    private static Entity entity(parlance.document.Entity entity) {
      return new Entity(
          entity.id(),
          entity.name(),
          entity.type().name(),
          entity.role(),
          entity.link(),
          entity.actor(),
          entity.mentions());
    }

    private Quote quote(parlance.document.Quote quote) {
      return new Quote(
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

    private Stance stance(parlance.document.Stance stance) {
      Span holder = stance.holder().span();
      Span target = stance.target().span();
      return new Stance(
          stance.id(),
          new Holder(
              stance.holder().entity(),
              holder == null ? null : begin(holder),
              holder == null ? null : end(holder)),
          new Target(stance.target().entity(), stance.target().issue(), begin(target), end(target)),
          lower(stance.polarity()),
          stance.evidence().stream().map(this::stretch).toList(),
          stance.quote(),
          stance.reporter(),
          stance.negated(),
          lower(stance.modality()),
          rounded(stance.score()),
          stance.by());
    }

    private static String lower(Enum<?> value) {
      return value.name().toLowerCase(Locale.ROOT);
    }

    private static double rounded(double score) {
      return Math.round(score * 1e4) / 1e4;
    }
  }
}
