package parlance.bench;

import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.PropertiesUtils;
import java.util.Collection;
import parlance.document.Article;

/** The common yardstick for speed: tokens as CoreNLP's tokenizer finds them. */
final class Tokens {
  private static final StanfordCoreNLP TOKENIZER =
      new StanfordCoreNLP(PropertiesUtils.asProperties("annotators", "tokenize"));

  private Tokens() {}

  static long count(Collection<Article> articles) {
    long tokens = 0;
    for (Article article : articles) {
      CoreDocument document = new CoreDocument(article.text());
      TOKENIZER.annotate(document);
      tokens += document.tokens().size();
    }
    return tokens;
  }
}
