package parlance.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import parlance.document.Document;
import parlance.document.Layer;
import parlance.document.Sentence;
import parlance.document.Span;
import parlance.document.Stance;
import parlance.document.Stance.Modality;
import parlance.document.Stance.Polarity;
import parlance.document.Token;

/** Stances whose holders and targets are drawn by lot, one in every other sentence. */
final class CrudeStances {
  private static final List<Polarity> POLARITIES = List.of(Polarity.FAVOR, Polarity.AGAINST);
  private static final List<Modality> MODALITIES =
      List.of(Modality.ASSERTED, Modality.POSSIBLE, Modality.FUTURE);

  private CrudeStances() {}

  static List<Stance> of(Document document, Random random) {
    List<Stance> stances = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      if (random.nextBoolean()) {
        continue;
      }
      List<Token> tokens = document.tokens(sentence);
      int first = random.nextInt(tokens.size());
      int last = first + random.nextInt(tokens.size() - first);
      Span target = new Span(tokens.get(first).span().begin(), tokens.get(last).span().end());
      stances.add(
          new Stance(
              "s" + (stances.size() + 1),
              new Stance.Holder(entity(document, random), tokens.get(0).span()),
              new Stance.Target(entity(document, random), null, target),
              POLARITIES.get(random.nextInt(POLARITIES.size())),
              List.of(sentence.span()),
              null,
              entity(document, random),
              random.nextBoolean(),
              MODALITIES.get(random.nextInt(MODALITIES.size())),
              random.nextDouble(),
              "lot"));
    }
    return stances;
  }

  private static String entity(Document document, Random random) {
    boolean none = !document.has(Layer.ENTITIES) || document.entities().isEmpty();
    return none || random.nextBoolean()
        ? null
        : document.entities().get(random.nextInt(document.entities().size())).id();
  }
}
