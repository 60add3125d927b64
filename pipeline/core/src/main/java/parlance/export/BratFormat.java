package parlance.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.util.Objects;
import parlance.record.RecordedArticle;

/**
 * <a href="https://brat.nlplab.org/standoff.html">Standoff of brat</a>: for each article a text and
 * what is marked in it, and for all of them {@code annotation.conf}.
 */
final class BratFormat implements ExportFormat {
  private static final String CONFIGURATION = "annotation.conf";

  @Override
  public String name() {
    return "brat";
  }

  @Override
  public String summary() {
    return "texts with standoff annotations, for brat and what reads its files";
  }

  @Override
  public ArticleSink open(ExportFolder folder) throws IOException {
    try (InputStream in =
            Objects.requireNonNull(BratFormat.class.getResourceAsStream(CONFIGURATION));
        OutputStream out = folder.bytes(CONFIGURATION)) {
      in.transferTo(out);
    }
    return article -> write(folder, article);
  }

  private static void write(ExportFolder folder, RecordedArticle article) throws IOException {
    String name = FileNames.of(article.id());
    try (Writer text = folder.text(name + ".txt");
        Writer annotations = folder.text(name + ".ann")) {
      text.write(BratAnnotations.text(article));
      annotations.write(new BratAnnotations(article).lines());
    }
  }
}
