package parlance.io;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import parlance.chain.Outcome;
import parlance.document.Document;

/** Reads one article that is given as a JSON object, of the fields that a JSON line has. */
public final class JsonArticle {
  private static final RowParser.JsonLines PARSER = new RowParser.JsonLines();

  private JsonArticle() {}

  /**
   * The article, or why there is none.
   *
   * @param otherwise the id where the object gives none
   * @param path of the file that it comes from
   * @param place in the file, in words that a reason begins with
   */
  public static Outcome read(
      byte[] json, String otherwise, String path, String place, ArticleLimit longest) {
    JsonNode fields = null;
    try {
      if (json.length > longest.bytes()) {
        throw new UnreadableException(longest.tooLong());
      }
      fields = PARSER.parse(Utf8.decode(json));
      return new Outcome.Done(
          Document.of(FieldsArticle.read(fields, otherwise, path, json, longest)));
    } catch (UnreadableException refused) {
      String given = idOf(fields);
      return new Outcome.Failed(
          given == null ? otherwise : given,
          path,
          Outcome.Failed.READ,
          place + ": " + refused.reason());
    }
  }

  private static @Nullable String idOf(@Nullable JsonNode fields) {
    return fields == null ? null : FieldsArticle.idOf(fields);
  }
}
