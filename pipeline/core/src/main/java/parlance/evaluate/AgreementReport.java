package parlance.evaluate;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two coders' agreement as JSON. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record AgreementReport(
    int articles,
    int articlesOfOneCoder,
    EvaluationReport.Intervals intervals,
    List<Alpha> alphas,
    List<EvaluationReport.Line> figures) {

  /** Krippendorff's nominal alpha. */
  record Alpha(String layer, String units, @Nullable Double count, EvaluationReport.Share alpha) {}

  static AgreementReport of(
      List<BetweenCoders.Alpha> alphas, EvaluationReport figures, int ofOneCoder) {
    return new AgreementReport(
        figures.articles().compared(),
        ofOneCoder,
        figures.intervals(),
        alphas.stream()
            .map(
                alpha ->
                    new Alpha(
                        alpha.row().layer().label(),
                        alpha.row().name(),
                        EvaluationReport.rounded(alpha.units()),
                        EvaluationReport.Share.of(alpha.value(), alpha.interval())))
            .toList(),
        figures.figures());
  }
}
