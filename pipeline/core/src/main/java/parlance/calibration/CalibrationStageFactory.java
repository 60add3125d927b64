package parlance.calibration;

import java.util.List;
import java.util.Set;
import parlance.document.Layer;
import parlance.model.Models;
import parlance.model.SetupException;
import parlance.stage.Stage;
import parlance.stage.StageDescription;
import parlance.stage.StageFactory;
import parlance.stage.StageOptions;

/**
 * Makes the stage {@code calibration}.
 *
 * <p>Options: {@code table} (default {@code calibration/table.yaml}); {@code min-score}, from 0 to
 * 1, below which a stance is left out (default: the table's own).
 */
public final class CalibrationStageFactory implements StageFactory {
  static final StageDescription DESCRIPTION =
      new StageDescription(
          "calibration",
          "scores of stances that say how many in a hundred are right, and which to leave out",
          List.of(Layer.STANCES),
          List.of(Layer.STANCES));

  private static final String TABLE = "table";
  private static final String MINIMUM_SCORE = "min-score";
  private static final String DEFAULT_TABLE = "calibration/table.yaml";

  @Override
  public StageDescription description() {
    return DESCRIPTION;
  }

  @Override
  public Set<String> options() {
    return Set.of(TABLE, MINIMUM_SCORE);
  }

  @Override
  public List<String> models(StageOptions options) {
    return List.of(options.get(TABLE, DEFAULT_TABLE));
  }

  @Override
  public Stage create(StageOptions options, Models models) {
    CalibrationTable table = CalibrationTable.read(models, options.get(TABLE, DEFAULT_TABLE));
    boolean given = options.values().containsKey(MINIMUM_SCORE);
    double minimumScore = options.get(MINIMUM_SCORE, table.minimumScore());
    if (!CalibrationTable.isShare(minimumScore)) {
      throw new SetupException(
          "stage calibration: min-score is " + minimumScore + "; give a number from 0 to 1");
    }
    return new CalibrationStage(table, given ? minimumScore : null);
  }
}
