package parlance.evaluate;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import parlance.model.SetupException;

/** An output measured against gold. */
public final class AgainstGold implements Evaluated {
  private final Scores scores;
  private final List<Figure> figures;
  private final EvaluationReport report;

  private AgainstGold(Scores scores, long seed) {
    this.scores = scores;
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
    Evaluation evaluation = new Evaluation(Gold.read(gold), settings, Map.of());
    try (Stream<Coding> found = Gold.output(output)) {
      return new AgainstGold(evaluation.of(found), settings.seed());
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
    page.append('\n').append(EvaluationTable.of(figures)).append('\n');
    return page.append(EvaluationTable.NOTE).toString();
  }

  @Override
  public void writeJson(Path file) {
    JsonFile.write(file, report);
  }

  @Override
  public void writeErrors(Path file) {
    ErrorTable.write(file, scores);
  }
}
