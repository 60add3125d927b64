package parlance.io;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parlance.document.Article;
import parlance.document.Article.MarkedName;
import parlance.document.MentionType;

/**
 * The fields of a JSON line or a CSV row to an article; its text is kept as it is, letter for
 * letter, since others' offsets count in it.
 */
final class FieldsArticle {
  private final JsonNode fields;
  private final List<String> warnings = new ArrayList<>();

  private FieldsArticle(JsonNode fields) {
    this.fields = fields;
  }

  /**
   * @param otherwise the id where none is given
   * @param bytes of the line or row
   */
  static Article read(
      JsonNode fields, String otherwise, String path, byte[] bytes, ArticleLimit longest)
      throws UnreadableException {
    return new FieldsArticle(fields).article(otherwise, path, bytes, longest);
  }

  private Article article(String otherwise, String path, byte[] bytes, ArticleLimit longest)
      throws UnreadableException {
    JsonNode text = fields.path("text");
    if (text.isMissingNode() || text.isNull()) {
      throw new UnreadableException("no text");
    }
    if (!text.isTextual()) {
      throw new UnreadableException("text is not a string: " + clipped(text));
    }
    if (Utf8.isBlank(text.textValue())) {
      throw new UnreadableException("the text is empty");
    }
    String id = value("id");
    if (id != null && !isSound(id)) {
      throw new UnreadableException("the id has half a surrogate pair, which is no character");
    }
    String date = value("date");
    return new Article(
        id == null ? otherwise : id,
        path,
        Utf8.sha256(bytes),
        date == null ? null : Dates.day(date),
        value("title"),
        value("outlet"),
        value("url"),
        longest.check(text.textValue()),
        marked(text.textValue()),
        warnings);
  }

  /** A string or a number, as a string; null if there is none. */
  private @Nullable String value(String field) throws UnreadableException {
    JsonNode value = fields.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isTextual() && !value.isNumber()) {
      throw new UnreadableException(field + " is not a string: " + clipped(value));
    }
    return value.asText().isBlank() ? null : value.asText();
  }

  /** The id that the fields give, whatever else is wrong with them; null if they give none. */
  static @Nullable String idOf(JsonNode fields) {
    JsonNode id = fields.path("id");
    return (id.isTextual() || id.isNumber()) && !id.asText().isBlank() && isSound(id.asText())
        ? id.asText()
        : null;
  }

  /** Whether an id can be written down everywhere. */
  private static boolean isSound(String id) {
    return StandardCharsets.UTF_8.newEncoder().canEncode(id);
  }

  private List<MarkedName> marked(String text) throws UnreadableException {
    JsonNode mentions = fields.path("mentions");
    List<MarkedName> marked = new ArrayList<>();
    if (mentions.isMissingNode() || mentions.isNull()) {
      return marked;
    }
    if (!mentions.isArray()) {
      throw new UnreadableException("mentions is not a list: " + clipped(mentions));
    }
    Offsets offsets = new Offsets(text, OffsetUnit.CODEPOINT);
    for (JsonNode mention : mentions) {
      JsonNode begin = mention.path("begin");
      JsonNode end = mention.path("end");
      boolean sound =
          begin.isInt()
              && end.isInt()
              && begin.intValue() >= 0
              && begin.intValue() < end.intValue()
              && end.intValue() <= offsets.length();
      if (!sound) {
        throw new UnreadableException(
            "a mention that is no part of the text ("
                + offsets.length()
                + " code points): "
                + clipped(mention));
      }
      marked.add(
          new MarkedName(
              offsets.toUtf16(begin.intValue(), end.intValue()), type(mention.path("type"))));
    }
    return marked;
  }

  private @Nullable MentionType type(JsonNode type) {
    if (type.isMissingNode() || type.isNull()) {
      return null;
    }
    try {
      return MentionType.valueOf(type.asText());
    } catch (IllegalArgumentException unknown) {
      warnings.add("a mention's type that is not known was left out: " + clipped(type));
      return null;
    }
  }

  private static String clipped(JsonNode node) {
    String json = node.toString();
    return json.length() <= 60 ? json : json.substring(0, 60) + "…";
  }
}
