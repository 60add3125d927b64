package parlance.io;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parlance.document.Document;

/**
 * A line of {@code articles.jsonl}: one annotated article, in the order and under the names of the
 * published schema.
 *
 * @param duplicates id of the first of the articles of which this one is a near-duplicate; null if
 *     it is the first itself, or like no other
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
    @Nullable String duplicates,
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

  public ArticleLine {
    warnings = List.copyOf(warnings);
    sentences = List.copyOf(sentences);
    tokens = List.copyOf(tokens);
    mentions = List.copyOf(mentions);
    entities = List.copyOf(entities);
    quotes = List.copyOf(quotes);
    stances = List.copyOf(stances);
  }

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
      List<String> mentions) {
    public Entity {
      mentions = List.copyOf(mentions);
    }
  }

  public record Quote(
      String id,
      String type,
      List<Stretch> content,
      @Nullable Stretch cue,
      @Nullable Stretch source,
      @Nullable String speaker,
      String kind,
      double score,
      String by) {
    public Quote {
      content = List.copyOf(content);
    }
  }

  public record Holder(@Nullable String entity, @Nullable Integer begin, @Nullable Integer end) {}

  /**
   * What a stance is about.
   *
   * @param issue id in the user's codebook; with null, so are all the fields named for it
   * @param issuePolarity toward the issue, whatever the wording; null where that is not known
   */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record Target(
      @Nullable String entity,
      @Nullable String issue,
      @Nullable String issueName,
      @Nullable String issuePolarity,
      @Nullable Double issueScore,
      @Nullable String issueBy,
      int begin,
      int end) {}

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
      String by) {
    public Stance {
      evidence = List.copyOf(evidence);
    }
  }

  /** The document as a line; layers that no stage provided are empty. */
  public static ArticleLine of(Document document, OffsetUnit unit) {
    return of(document, unit, null);
  }

  /** The same for what may be a near-duplicate. */
  static ArticleLine of(Document document, OffsetUnit unit, @Nullable String duplicates) {
    return new LineBuilder(document, unit, duplicates).line();
  }

  /** The line as UTF-8 bytes, as {@code articles.jsonl} has it, with a line feed at its end. */
  public byte[] toJson() {
    return JsonLines.bytes(this);
  }

  /** Converts this line's offsets to those of Java strings. */
  @JsonIgnore
  public Offsets toUtf16() {
    return new Offsets(text, OffsetUnit.of(offsets));
  }
}
