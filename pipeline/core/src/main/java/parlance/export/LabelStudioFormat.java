package parlance.export;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parlance.record.RecordedArticle;

/**
 * <a href="https://labelstud.io/guide/tasks">Tasks of Label Studio</a> with predictions, {@value
 * Tasks#IN_A_FILE} in a file, and the labelling configuration to read them with.
 */
final class LabelStudioFormat implements ExportFormat {
  private static final String CONFIGURATION = "labelling.xml";
  private static final JsonFactory JSON = new JsonFactory();

  @Override
  public String name() {
    return "label-studio";
  }

  @Override
  public String summary() {
    return "tasks with predictions and the labelling configuration, for Label Studio";
  }

  @Override
  public ArticleSink open(ExportFolder folder) throws IOException {
    try (InputStream in =
            Objects.requireNonNull(LabelStudioFormat.class.getResourceAsStream(CONFIGURATION));
        OutputStream out = folder.bytes(CONFIGURATION)) {
      in.transferTo(out);
    }
    return new Tasks(folder);
  }

  private static final class Tasks implements ArticleSink {
    private static final int IN_A_FILE = 1000;

    private final ExportFolder folder;
    private int count;
    private @Nullable JsonGenerator file;

    Tasks(ExportFolder folder) {
      this.folder = folder;
    }

    @Override
    public void accept(RecordedArticle article) throws IOException {
      if (count++ % IN_A_FILE == 0) {
        close();
        int number = (count - 1) / IN_A_FILE + 1;
        String name = String.format(Locale.ROOT, "tasks-%05d.json", number);
        file = JSON.createGenerator(folder.bytes(name), JsonEncoding.UTF8);
        file.writeStartArray();
      }
      JsonGenerator json = Objects.requireNonNull(file);
      json.writeRaw("\n");
      new LabelStudioTask(article, json).write();
    }

    @Override
    public void close() throws IOException {
      if (file != null) {
        file.close();
      }
    }
  }
}
