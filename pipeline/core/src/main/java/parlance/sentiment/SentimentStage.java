package parlance.sentiment;

import java.util.ArrayList;
import java.util.List;
import parlance.document.Document;
import parlance.document.Layer;
import parlance.document.PairScore;
import parlance.encoder.Words;
import parlance.model.Models;
import parlance.stage.Cancellation;
import parlance.stage.Stage;
import parlance.stage.StageDescription;

/** Scores the pairs of actors of each sentence. Safe for many threads. */
final class SentimentStage implements Stage {
  private final PairReader reader;
  private final Pairs asked;

  SentimentStage(Models models, Pairs asked) {
    this.asked = asked;
    reader = PairReader.load(models, SentimentSettings.read(models));
  }

  @Override
  public StageDescription description() {
    return OnnxSentimentFactory.DESCRIPTION;
  }

  @Override
  public Document apply(Document document) {
    Words words = new Words(document, reader.wordPieces());
    List<PairScore> scores = new ArrayList<>();
    for (Passage passage : Passages.of(document, asked)) {
      Cancellation.check();
      scores.addAll(reader.read(words, passage));
    }
    return document.with(Layer.PAIR_SCORES, scores);
  }

  @Override
  public void close() {
    reader.close();
  }
}
