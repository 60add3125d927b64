package parlance.export;

import java.io.IOException;
import java.io.Writer;
import parlance.record.RecordedArticle;

/** All articles in one <a href="https://universaldependencies.org/format">CoNLL-U</a> file. */
final class ConlluFormat implements ExportFormat {
  static final String FILE = "articles.conllu";

  @Override
  public String name() {
    return "conllu";
  }

  @Override
  public String summary() {
    return "CoNLL-U: sentences, tokens, trees and who is meant, for Udapi, Stanza, Grew";
  }

  @Override
  public ArticleSink open(ExportFolder folder) throws IOException {
    UniversalTags tags = new UniversalTags();
    Writer file = folder.text(FILE);
    return new ArticleSink() {
      @Override
      public void accept(RecordedArticle article) throws IOException {
        file.write(new ConlluDocument(article, tags).lines());
      }

      @Override
      public void close() throws IOException {
        file.close();
      }
    };
  }
}
