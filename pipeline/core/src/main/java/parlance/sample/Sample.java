package parlance.sample;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import parlance.export.Export;
import parlance.model.SetupException;
import parlance.record.RecordedArticle;
import parlance.record.RecordedOutput;

/**
 * Draws a sample of an output for people to code, and writes it: a stratified sample of articles,
 * stances or quotes, each story once, without its near-duplicates.
 */
public final class Sample {
  private Sample() {}

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
      if (Set.copyOf(by).size() < by.size()) {
        throw new SetupException("--by names a field twice");
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
      if (!SampleFormat.NAMES.contains(format)) {
        throw new SetupException(
            "no format " + format + "; there are " + String.join(", ", SampleFormat.NAMES));
      }
      if (unit != Unit.ARTICLE && !format.equals(SampleFormat.SHEET)) {
        throw new SetupException(
            "single units are coded in a sheet: leave out --format, or draw --unit article");
      }
    }
  }

  /**
   * Draws and writes, all of it or nothing.
   *
   * @param folder that is to hold the sample; must be empty, or not be there
   * @throws SetupException if the output cannot be read or has nothing to draw, or the folder not
   *     be written
   * @throws java.io.UncheckedIOException if the disk fails
   */
  public static Manifest write(RecordedOutput output, Settings settings, Path folder) {
    Manifest manifest = draw(output, settings);
    SampleFormat format = new SampleFormat(manifest);
    Set<String> articles = format.drawn().keySet();
    Export.writeToKeep(output, article -> articles.contains(article.id()), format, folder);
    return manifest;
  }

  private static Manifest draw(RecordedOutput output, Settings settings) {
    Draw draw = new Draw(settings.wanted(), settings.seed());
    Candidates candidates = new Candidates(settings.unit(), settings.by());
    int[] copies = {0};
    try (Stream<RecordedArticle> articles = output.articles()) {
      articles.forEach(
          article -> {
            if (article.line().duplicates() == null) {
              candidates.of(article).forEach(draw::add);
            } else {
              copies[0]++;
            }
          });
    }
    List<Draw.Drawn> strata = draw.drawn();
    if (strata.isEmpty()) {
      throw new SetupException(
          output.folder() + " has no " + settings.unit().label() + " that could be drawn");
    }
    List<Manifest.Drawn> drawn = new ArrayList<>();
    for (int i = 0; i < strata.size(); i++) {
      for (Candidate candidate : strata.get(i).drawn()) {
        drawn.add(new Manifest.Drawn(candidate.article(), candidate.part(), i));
      }
    }
    return new Manifest(
        Manifest.SCHEMA,
        output.run().version(),
        settings.unit(),
        settings.format(),
        settings.seed(),
        settings.wanted(),
        settings.by(),
        Manifest.METHOD,
        copies[0],
        strata.stream().map(Manifest.Stratum::of).toList(),
        drawn);
  }
}
