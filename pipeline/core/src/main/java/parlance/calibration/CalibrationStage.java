package parlance.calibration;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parlance.document.Document;
import parlance.document.Layer;
import parlance.document.Stance;
import parlance.stage.Stage;
import parlance.stage.StageDescription;

/**
 * Gives each stance the share of right ones among its like as its score, rounded to two decimals,
 * and leaves out those whose share is too small.
 *
 * <p>Safe for many threads.
 */
final class CalibrationStage implements Stage {
  private final CalibrationTable table;
  private final @Nullable Double minimumScore;

  /**
   * @param minimumScore from 0 to 1; null for the table's own
   */
  CalibrationStage(CalibrationTable table, @Nullable Double minimumScore) {
    this.table = table;
    this.minimumScore = minimumScore;
  }

  @Override
  public StageDescription description() {
    return CalibrationStageFactory.DESCRIPTION;
  }

  @Override
  public Document apply(Document document) {
    List<Stance> kept = new ArrayList<>();
    for (Stance stance : document.stances()) {
      double share = Math.round(100 * table.share(stance)) / 100.0;
      if (share >= least(stance)) {
        kept.add(stance.withId("s" + (kept.size() + 1)).withScore(share));
      }
    }
    return document.with(Layer.STANCES, kept);
  }

  private double least(Stance stance) {
    if (minimumScore != null) {
      return minimumScore;
    }
    return table.isAskedFor(stance) ? 0 : table.minimumScore();
  }
}
