package parlance.spark;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import parlance.document.Article;

/** An article as it was read, as a string that any table can hold. */
final class ArticleJson {
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  // so that half a surrogate pair, which UTF-8 has no bytes for, is kept
                  .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
                  .build())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private ArticleJson() {}

  static String write(Article article) {
    try {
      return JSON.writeValueAsString(article);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("articles are JSON", impossible);
    }
  }

  static Article read(String json) {
    try {
      return JSON.readValue(json, Article.class);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("written by this class", impossible);
    }
  }
}
