package parlance.cli;

import java.util.ArrayList;
import java.util.List;
import parlance.chain.FakeStage;
import parlance.chain.StageCatalog;
import parlance.document.Document;
import parlance.document.Layer;
import parlance.document.Quote;
import parlance.document.Span;
import parlance.document.Stance;
import parlance.stage.StageException;

/** The real command with a chain of one stage, which takes milliseconds and finds something. */
final class QuickParlance {
  static final String CHAIN = "name: quick\nstages:\n  - stage: quick\n";

  /** An article with this word is rejected. */
  static final String REJECTED = "tariffs";

  /** An article that begins so is done in a minute. */
  static final String SLOW = "Slowly";

  private QuickParlance() {}

  public static void main(String[] arguments) {
    FakeStage quick =
        FakeStage.of(
            "quick", List.of(), List.of(Layer.QUOTES, Layer.STANCES), QuickParlance::apply);
    StageCatalog catalog = new StageCatalog(List.of(quick));
    System.exit(Parlance.run(Terminal.system(), () -> catalog, arguments));
  }

  private static Document apply(Document document) throws StageException {
    String text = document.text();
    if (text.contains(REJECTED)) {
      throw new StageException("it speaks of " + REJECTED);
    }
    try {
      Thread.sleep(text.startsWith(SLOW) ? 60_000 : Math.floorMod(text.hashCode(), 6));
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
    List<Quote> quotes = new ArrayList<>();
    List<Stance> stances = new ArrayList<>();
    for (int at = text.indexOf("said"); at >= 0; at = text.indexOf("said", at + 1)) {
      Span said = new Span(at, at + 4);
      quotes.add(quote("q" + (quotes.size() + 1), said));
      stances.add(stance("s" + (stances.size() + 1), said));
    }
    return document.with(Layer.QUOTES, quotes).with(Layer.STANCES, stances);
  }

  private static Quote quote(String id, Span said) {
    return new Quote(
        id,
        Quote.Type.INDIRECT,
        List.of(said),
        said,
        null,
        null,
        Quote.SourceKind.UNKNOWN,
        0.5,
        "quick");
  }

  private static Stance stance(String id, Span said) {
    return new Stance(
        id,
        new Stance.Holder(null, null),
        new Stance.Target(null, null, said),
        Stance.Polarity.FAVOR,
        List.of(said),
        null,
        null,
        false,
        Stance.Modality.ASSERTED,
        0.5,
        "quick");
  }
}
