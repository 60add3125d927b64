package parlance.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.IntSummaryStatistics;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import parlance.document.Article;

/**
 * What measurements depend on.
 *
 * @param commit of Parlance
 * @param given how many articles there were to draw from
 * @param blocks how many articles are in each
 * @param sha256 of the articles' texts
 */
record Settings(
    String commit,
    String machine,
    List<String> parlanceOptions,
    List<String> coreNlpOptions,
    int given,
    int warmUpSeconds,
    List<Integer> blocks,
    int shortest,
    int longest,
    long words,
    long tokens,
    String sha256) {
  private static final JsonMapper JSON = new JsonMapper();

  static Settings of(
      String commit, List<String> coreNlpOptions, int warmUpSeconds, Selection selection)
      throws IOException {
    List<Article> measured = selection.measured();
    IntSummaryStatistics words =
        measured.stream().mapToInt(article -> Articles.words(article.text())).summaryStatistics();
    StringBuilder texts = new StringBuilder();
    selection.warmUp().forEach(article -> texts.append(article.text()));
    measured.forEach(article -> texts.append(article.text()));
    return new Settings(
        commit,
        Machine.describe(),
        Machine.javaOptions(),
        coreNlpOptions,
        selection.warmUp().size() + measured.size(),
        warmUpSeconds,
        selection.blocks().stream().map(List::size).toList(),
        words.getMin(),
        words.getMax(),
        words.getSum(),
        Tokens.count(measured),
        DigestUtils.sha256Hex(texts.toString()));
  }

  String toLine() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("settings are JSON", impossible);
    }
  }
}
