package parlance.evaluate;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parlance.export.FileNames;
import parlance.model.SetupException;
import parlance.record.RecordedOutput;
import parlance.sample.Manifest;

/** An output measured against gold. */
public final class AgainstGold implements Evaluated {
  private final Scores scores;
  private final String head;
  private final List<Figure> figures;
  private final EvaluationReport report;

  private AgainstGold(Scores scores, String head, long seed) {
    this.scores = scores;
    this.head = head;
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
    Optional<Path> file = Gold.sheet(gold);
    if (file.isPresent()) {
      Sheet sheet = Sheet.read(file.get());
      sheet.check(RecordedOutput.open(output));
      Weights weights = Weights.of(sample, sheet::isCoded);
      SheetScores judged = new SheetScores(sheet, weights.byUnit());
      Scores scores = judged.scores();
      String head =
          String.format(
              Locale.ROOT,
              "articles of the sheet: %d; rows not judged, which do not count: %d\n",
              scores.articles().size(),
              judged.open());
      return new AgainstGold(scores, head + weights.note(), settings.seed());
    }
    List<Coding> codings = Gold.read(gold);
    Set<String> names = codings.stream().map(Coding::id).collect(Collectors.toSet());
    Weights weights =
        Weights.of(
            sample,
            drawn ->
                names.contains(drawn.article()) || names.contains(FileNames.of(drawn.article())));
    Evaluation evaluation = new Evaluation(codings, settings, weights.byUnit());
    try (Stream<Coding> found = Gold.output(output)) {
      Scores scores = evaluation.of(found);
      return new AgainstGold(scores, head(scores) + weights.note(), settings.seed());
    }
  }

  private static String head(Scores scores) {
    List<String> unmeasured = EvaluationReport.notMeasured(scores);
    return String.format(
            Locale.ROOT,
            "articles of gold: %d; of them not in the output: %d;"
                + " in the output alone, which do not count: %d\n",
            scores.articles().size(),
            scores.missing(),
            scores.extra())
        + (unmeasured.isEmpty()
            ? ""
            : "not measured: "
                + String.join(", ", unmeasured)
                + " (unless asked for, what the gold has none of)\n");
  }

  @Override
  public String page() {
    return head + "\n" + EvaluationTable.of(figures) + "\n" + EvaluationTable.NOTE;
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
