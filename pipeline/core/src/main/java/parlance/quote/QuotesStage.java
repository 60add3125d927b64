package parlance.quote;

import java.util.ArrayList;
import java.util.List;
import parlance.document.Document;
import parlance.document.Layer;
import parlance.document.Quote;
import parlance.document.Span;
import parlance.stage.Stage;
import parlance.stage.StageDescription;

/** Finds attributions and their speakers. Safe for many threads. */
final class QuotesStage implements Stage {
  static final List<Layer<?>> REQUIRED =
      List.of(Layer.SENTENCES, Layer.TOKENS, Layer.DEPENDENCIES, Layer.MENTIONS, Layer.ENTITIES);

  private final StageDescription description;
  private final AttributionFinder finder;
  private final AnonymousSources anonymous;

  QuotesStage(StageDescription description, AttributionFinder finder, AnonymousSources anonymous) {
    this.description = description;
    this.finder = finder;
    this.anonymous = anonymous;
  }

  @Override
  public StageDescription description() {
    return description;
  }

  @Override
  public Document apply(Document document) {
    Scene scene = new Scene(document);
    List<Quote> quotes = new ArrayList<>();
    List<Candidate> candidates = finder.find(scene);
    List<Speaker> speakers = new Speakers(scene, anonymous).of(candidates);
    for (int i = 0; i < candidates.size(); i++) {
      Candidate candidate = candidates.get(i);
      quotes.add(
          new Quote(
              "q" + (quotes.size() + 1),
              type(scene, candidate),
              candidate.content(),
              candidate.cue(),
              candidate.source(),
              speakers.get(i).entity(),
              speakers.get(i).kind(),
              candidate.score(),
              candidate.pattern() + (candidate.mended() ? "-mended-mark" : "")));
    }
    return document.with(Layer.QUOTES, quotes);
  }

  private static Quote.Type type(Scene scene, Candidate candidate) {
    Quotations.Letters letters = new Quotations.Letters(0, 0);
    for (Span piece : candidate.content()) {
      letters = letters.plus(scene.quotations().letters(piece));
    }
    if (letters.quoted() == 0) {
      return Quote.Type.INDIRECT;
    }
    return letters.quoted() == letters.all() ? Quote.Type.DIRECT : Quote.Type.MIXED;
  }
}
