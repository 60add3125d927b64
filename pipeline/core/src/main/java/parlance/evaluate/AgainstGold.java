package parlance.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import parlance.model.SetupException;
import parlance.sample.Manifest;
import parlance.sample.Unit;

/** An output measured against gold. */
public final class AgainstGold implements Evaluated {
  private final Scores scores;
  private final List<String> notes;
  private final List<Figure> figures;
  private final EvaluationReport report;

  private AgainstGold(Scores scores, List<String> notes, long seed) {
    this.scores = scores;
    this.notes = List.copyOf(notes);
    figures = scores.figures(seed);
    report = EvaluationReport.of(scores, figures, seed);
  }

  /**
   * Measures an output.
   *
   * @param gold a file or folder in one of the forms that {@link Gold} reads
   * @param output an output folder, or a file as {@code articles.jsonl}
   * @throws SetupException if either cannot be read, or the text of an article differs
   */
  public static AgainstGold of(Path gold, Path output, Settings settings) {
    Optional<Manifest> sample = Gold.sample(gold);
    Map<String, Double> weights = sample.map(Manifest::weights).orElse(Map.of());
    List<String> notes = new ArrayList<>();
    if (new HashSet<>(weights.values()).size() > 1) {
      notes.add("weighted by the sample's strata; counts are estimates for all of the output");
    }
    Optional<Path> sheet = Gold.sheet(gold);
    if (sheet.isPresent()) {
      boolean whole = sample.isPresent() && sample.get().unit() == Unit.ARTICLE;
      SheetScores judged = new SheetScores(Sheet.read(sheet.get()), weights, whole);
      notes.add("rows of the sheet not judged, which do not count: " + judged.open());
      return new AgainstGold(judged.scores(), notes, settings.seed());
    }
    Evaluation evaluation = new Evaluation(Gold.read(gold), settings, weights);
    try (Stream<Coding> found = Gold.output(output)) {
      return new AgainstGold(evaluation.of(found), notes, settings.seed());
    }
  }

  @Override
  public String page() {
    StringBuilder page = new StringBuilder();
    page.append("articles of gold: ").append(scores.articles().size());
    page.append("; of them not in the output: ").append(scores.missing());
    page.append("; in the output alone, which do not count: ").append(scores.extra());
    page.append('\n');
    if (!report.notMeasured().isEmpty()) {
      page.append("not measured: ").append(String.join(", ", report.notMeasured()));
      page.append(" (unless asked for, what the gold has none of)\n");
    }
    notes.forEach(note -> page.append(note).append('\n'));
    page.append('\n').append(EvaluationTable.of(figures)).append('\n');
    return page.append(EvaluationTable.NOTE).toString();
  }

  @Override
  public void writeJson(Path file) {
    JsonFile.write(file, report);
  }

  @Override
  public void writeErrors(Path file) {
    ErrorTable.write(file, scores.errors());
  }
}
