package parlance.stance;

import java.util.ArrayList;
import java.util.List;
import parlance.document.Document;
import parlance.document.Layer;
import parlance.document.Stance;
import parlance.stage.Stage;
import parlance.stage.StageDescription;

/** Confirms, drops and adds stances by what a transformer reads. Safe for many threads. */
final class WeighedStances implements Stage {
  private final StanceLexicon lexicon;

  WeighedStances(StanceLexicon lexicon) {
    this.lexicon = lexicon;
  }

  @Override
  public StageDescription description() {
    return WeighedStancesFactory.DESCRIPTION;
  }

  @Override
  public Document apply(Document document) {
    Scene scene = new Scene(document);
    PairEvidence evidence = new PairEvidence(scene, new Circumstances(scene, lexicon));
    List<Stance> stances = new ArrayList<>(evidence.weighed(document.stances()));
    for (Finding finding : evidence.found(stances)) {
      stances.add(StanceRecords.of(scene, finding));
    }
    return document.with(Layer.STANCES, StanceRecords.numbered(stances));
  }
}
