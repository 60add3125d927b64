package parlance.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parlance.export.ArticleSink;
import parlance.export.ExportFolder;
import parlance.export.ExportFormat;
import parlance.export.ExportFormats;
import parlance.record.RecordedArticle;

/** A sample's manifest, and what was drawn in the format that it names. */
record SampleFormat(Manifest manifest) implements ExportFormat {
  /** A sheet to code in a spreadsheet. */
  static final String SHEET = "csv";

  /** Whole records, in the form of {@code articles.jsonl}. */
  static final String LINES = "jsonl";

  static final List<String> NAMES = List.of(SHEET, LINES, "brat", "cas-json", "label-studio");

  @Override
  public String name() {
    return manifest.format();
  }

  @Override
  public String summary() {
    return "a sample to code by hand";
  }

  /** The ids of the stances or quotes that were drawn, by article; none where it is all of it. */
  Map<String, Set<String>> drawn() {
    Map<String, Set<String>> drawn = new HashMap<>();
    for (Manifest.Drawn each : manifest.drawn()) {
      Set<String> parts = drawn.computeIfAbsent(each.article(), absent -> new HashSet<>());
      if (each.part() != null) {
        parts.add(each.part());
      }
    }
    return drawn;
  }

  @Override
  public ArticleSink open(ExportFolder folder) throws IOException {
    try (OutputStream file = folder.bytes(Manifest.FILE)) {
      file.write(manifest.toJson());
    }
    return switch (manifest.format()) {
      case SHEET -> new CodingSheet(manifest.unit(), drawn(), folder);
      case LINES -> new Lines(folder.bytes("articles.jsonl"));
      default -> ExportFormats.named(manifest.format()).open(folder);
    };
  }

  private record Lines(OutputStream file) implements ArticleSink {
    @Override
    public void accept(RecordedArticle article) throws IOException {
      file.write(article.line().toJson());
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }
}
