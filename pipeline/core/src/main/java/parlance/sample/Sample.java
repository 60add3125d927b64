package parlance.sample;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import parlance.export.Export;
import parlance.export.ExportFormat;
import parlance.export.ExportFormats;
import parlance.io.CsvWriter;
import parlance.model.SetupException;
import parlance.record.RecordedArticle;
import parlance.record.RecordedOutput;

/**
 * Draws a sample of an output for people to code, and writes it: a stratified sample of articles,
 * stances or quotes, each story once, without its near-duplicates.
 */
public final class Sample {
  /** A sheet to code in a spreadsheet. */
  public static final String SHEET = "csv";

  /** Whole records, in the form of {@code articles.jsonl}. */
  public static final String LINES = "jsonl";

  private static final List<String> FORMATS =
      List.of(SHEET, LINES, "brat", "cas-json", "label-studio");

  private final Settings settings;
  private int copies;

  /**
   * What to draw.
   *
   * @param wanted how many units, at least 1
   * @param by fields that make the strata; none for a single one
   */
  public record Settings(Unit unit, int wanted, List<Field> by, long seed, String format) {
    public Settings {
      by = List.copyOf(by);
      if (wanted < 1) {
        throw new SetupException("-n must be at least 1, not " + wanted);
      }
      for (Field field : by) {
        if (!field.isOf(unit)) {
          throw new SetupException(
              field.label()
                  + " is nothing that a whole "
                  + unit.label()
                  + " has; --by can name "
                  + Field.all(unit));
        }
      }
      if (!FORMATS.contains(format)) {
        throw new SetupException(
            "no format " + format + "; there are " + String.join(", ", FORMATS));
      }
      if (unit != Unit.ARTICLE && !format.equals(SHEET)) {
        throw new SetupException(
            "single units are coded in a sheet: leave out --format, or draw --unit article");
      }
    }
  }

  private Sample(Settings settings) {
    this.settings = settings;
  }

  /**
   * Draws and writes.
   *
   * @param folder that is to hold the sample; must be empty, or not be there
   * @throws SetupException if the output cannot be read, or the folder not be written
   */
  public static Manifest write(RecordedOutput output, Settings settings, Path folder) {
    Sample sample = new Sample(settings);
    prepare(folder);
    Manifest manifest = sample.draw(output);
    try {
      sample.write(output, manifest, folder);
      manifest.write(folder);
    } catch (IOException unwritable) {
      throw new SetupException("cannot write to " + folder + ": " + unwritable, unwritable);
    }
    return manifest;
  }

  private static void prepare(Path folder) {
    try {
      Files.createDirectories(folder);
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
        if (files.iterator().hasNext()) {
          throw new SetupException(
              folder + " is not empty; a sample that was coded is never written over");
        }
      }
    } catch (IOException unwritable) {
      throw new SetupException("cannot write to " + folder + ": " + unwritable, unwritable);
    }
  }

  private Manifest draw(RecordedOutput output) {
    Draw draw = new Draw(settings.wanted(), settings.seed());
    Candidates candidates = new Candidates(settings.unit(), settings.by());
    forEach(
        output,
        article -> {
          if (article.line().duplicates() == null) {
            candidates.of(article).forEach(draw::add);
          } else {
            copies++;
          }
        });
    List<Draw.Drawn> strata = draw.drawn();
    List<Manifest.Drawn> drawn = new ArrayList<>();
    for (int i = 0; i < strata.size(); i++) {
      for (Candidate candidate : strata.get(i).drawn()) {
        drawn.add(new Manifest.Drawn(candidate.article(), candidate.part(), i));
      }
    }
    return new Manifest(
        Manifest.SCHEMA,
        settings.unit(),
        settings.format(),
        settings.seed(),
        settings.wanted(),
        settings.by(),
        Manifest.METHOD,
        copies,
        strata.stream().map(Manifest.Stratum::of).toList(),
        drawn);
  }

  private void write(RecordedOutput output, Manifest manifest, Path folder) throws IOException {
    Map<String, Set<String>> wanted = new HashMap<>();
    for (Manifest.Drawn each : manifest.drawn()) {
      Set<String> parts = wanted.computeIfAbsent(each.article(), absent -> new HashSet<>());
      if (each.part() != null) {
        parts.add(each.part());
      }
    }
    if (settings.format().equals(LINES)) {
      writeLines(output, wanted.keySet(), folder.resolve("articles.jsonl"));
    } else if (settings.format().equals(SHEET)) {
      writeSheet(output, wanted, folder.resolve(CodingSheet.FILE));
    } else {
      ExportFormat format = ExportFormats.named(settings.format());
      Export.write(
          output, article -> wanted.containsKey(article.id()), format, folder, count -> {});
    }
  }

  private static void writeLines(RecordedOutput output, Set<String> wanted, Path file)
      throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      forEach(
          output,
          article -> {
            if (wanted.contains(article.id())) {
              try {
                out.write(article.line().toJson());
              } catch (IOException broken) {
                throw new UncheckedIOException(broken);
              }
            }
          });
    }
  }

  private void writeSheet(RecordedOutput output, Map<String, Set<String>> wanted, Path file)
      throws IOException {
    Unit unit = settings.unit();
    try (Writer out = Files.newBufferedWriter(file);
        CsvWriter table = new CsvWriter(out, CodingSheet.columns(unit))) {
      CodingSheet sheet = new CodingSheet(unit, table);
      forEach(
          output,
          article -> {
            Set<String> parts = wanted.get(article.id());
            if (parts != null) {
              sheet.add(article, unit == Unit.ARTICLE ? null : parts);
            }
          });
    }
  }

  private static void forEach(RecordedOutput output, Consumer<RecordedArticle> reader) {
    try (Stream<RecordedArticle> articles = output.articles()) {
      articles.forEach(reader);
    }
  }
}
