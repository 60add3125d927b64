package parlance.export;

import java.io.OutputStream;

/**
 * <a href="https://github.com/apache/uima-uimaj-io-jsoncas">UIMA CAS JSON 0.4</a>, a file for each
 * article, with the types in it: those that INCEpTION has, and four of its custom kind.
 */
final class CasJsonFormat implements ExportFormat {

  @Override
  public String name() {
    return "cas-json";
  }

  @Override
  public String summary() {
    return "UIMA CAS JSON, for INCEpTION, cassis and Apache UIMA";
  }

  @Override
  public ArticleSink open(ExportFolder folder) {
    return article -> {
      try (OutputStream file = folder.bytes(FileNames.of(article.id()) + ".json")) {
        new CasJsonDocument(article).write(file);
      }
    };
  }
}
