package parlance.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parlance.document.Span;
import parlance.io.ArticleLine;
import parlance.model.SetupException;
import parlance.record.RecordedArticle;

/**
 * Codings in the form of {@code articles.jsonl}. A coder's lines need no more than {@code id},
 * {@code text} and what was coded; without {@code offsets} they count code points.
 */
final class OwnForm {
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private static final List<String> LISTS =
      List.of("warnings", "sentences", "tokens", "mentions", "entities", "quotes", "stances");

  private final RecordedArticle article;

  private OwnForm(RecordedArticle article) {
    this.article = article;
  }

  /**
   * The codings of a file.
   *
   * @throws SetupException if a line is none
   */
  static List<Coding> read(Path file) {
    List<Coding> codings = new ArrayList<>();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        codings.add(coding(file + ", line " + (codings.size() + 1), line));
      }
    } catch (IOException unreadable) {
      throw new SetupException("cannot read " + file + ": " + unreadable, unreadable);
    }
    return codings;
  }

  private static Coding coding(String place, String line) {
    try {
      if (!(JSON.readTree(line) instanceof ObjectNode fields)
          || !fields.path("id").isTextual()
          || !fields.path("text").isTextual()) {
        throw new SetupException(place + " has no id, or no text");
      }
      complete(fields);
      return coding(new RecordedArticle(JSON.treeToValue(fields, ArticleLine.class)));
    } catch (JsonProcessingException malformed) {
      throw new SetupException(place + ": " + malformed.getOriginalMessage(), malformed);
    } catch (IllegalArgumentException | IndexOutOfBoundsException | NullPointerException wrong) {
      throw new SetupException(place + " is not as articles.jsonl: " + wrong.getMessage(), wrong);
    }
  }

  private static void complete(ObjectNode fields) {
    LISTS.forEach(fields::withArray);
    if (!fields.path("offsets").isTextual()) {
      fields.put("offsets", "codepoint");
    }
    withArray(fields.path("entities"), "mentions");
    withArray(fields.path("quotes"), "content");
    withArray(fields.path("stances"), "evidence");
  }

  private static void withArray(JsonNode records, String list) {
    for (JsonNode each : records) {
      if (each instanceof ObjectNode fields) {
        fields.withArray(list);
      }
    }
  }

  static Coding coding(RecordedArticle article) {
    return new OwnForm(article).coding();
  }

  private Coding coding() {
    ArticleLine line = article.line();
    Map<String, String> entities = new LinkedHashMap<>();
    line.entities()
        .forEach(
            entity ->
                entities.put(entity.id(), Objects.requireNonNullElse(entity.name(), entity.id())));
    return new Coding(
        line.id(),
        line.text(),
        line.sentences().stream()
            .map(sentence -> article.span(sentence.begin(), sentence.end()))
            .toList(),
        line.mentions().stream().map(this::mention).toList(),
        entities,
        line.quotes().stream().map(this::quote).toList(),
        line.stances().stream().map(this::stance).toList());
  }

  private Coding.Mention mention(ArticleLine.Mention mention) {
    return new Coding.Mention(
        article.span(mention.begin(), mention.end()),
        mention.type(),
        mention.form(),
        mention.entity());
  }

  private Coding.Quote quote(ArticleLine.Quote quote) {
    return new Coding.Quote(
        pieces(quote.content()), piece(quote.cue()), piece(quote.source()), quote.speaker());
  }

  private List<Span> piece(ArticleLine.@Nullable Stretch stretch) {
    return stretch == null ? List.of() : List.of(article.span(stretch));
  }

  private List<Span> pieces(List<ArticleLine.Stretch> stretches) {
    return Coding.joined(article.text(), stretches.stream().map(article::span).toList());
  }

  private Coding.Stance stance(ArticleLine.Stance stance) {
    Integer begin = stance.holder().begin();
    Integer end = stance.holder().end();
    ArticleLine.Target target = stance.target();
    Span about = article.span(target.begin(), target.end());
    List<Span> evidence = pieces(stance.evidence());
    return new Coding.Stance(
        new Coding.Party(
            stance.holder().entity(),
            begin == null || end == null ? null : article.span(begin, end)),
        new Coding.Party(target.entity(), about),
        stance.polarity(),
        stance.negated(),
        evidence.isEmpty() ? List.of(about) : evidence);
  }
}
