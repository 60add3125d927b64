package parlance.quote;

import static parlance.quote.Scene.NONE;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the entities behind the sources of a document's attributions, by rules from the most
 * certain to the least: the first that has something to say decides. What no rule can tell has no
 * entity, but a kind.
 */
final class Speakers {
  private final Scene scene;
  private final Actors actors;
  private final Echoes echoes;
  private final List<SpeakerRule> rules;
  private final SpeakerRule firstPerson;

  Speakers(Scene scene, AnonymousSources anonymous) {
    this.scene = scene;
    this.actors = new Actors(scene, anonymous);
    this.echoes = new Echoes(scene);
    this.firstPerson = new FirstPerson(scene);
    this.rules =
        List.of(
            new ContinuedSource(),
            new NamedSource(scene, actors),
            new HeadOfSource(scene, actors),
            new BareRole(scene, actors),
            new EchoedWords(scene, actors, echoes),
            new NearestActor(scene, actors),
            new GoverningVerb(scene, actors),
            new AdjoiningClause(scene));
  }

  /** A speaker for each attribution, in the order given. */
  List<Speaker> of(List<Candidate> attributions) {
    List<Integer> order =
        IntStream.range(0, attributions.size())
            .boxed()
            .sorted(Comparator.comparingInt(i -> Said.anchor(attributions.get(i), scene.tree())))
            .toList();
    Said said = new Said(scene);
    Speaker[] speakers = new Speaker[attributions.size()];
    for (int i : order) {
      Candidate attribution = attributions.get(i);
      speakers[i] = of(attribution, said);
      said.add(attribution, speakers[i]);
      echoes.remember(attribution.content(), speakers[i].entity());
    }
    for (int i : order) {
      Speaker quoted = firstPerson.of(attributions.get(i), said);
      speakers[i] = quoted == null ? speakers[i] : quoted;
    }
    return List.of(speakers);
  }

  private Speaker of(Candidate attribution, Said said) {
    for (SpeakerRule rule : rules) {
      Speaker speaker = rule.of(attribution, said);
      if (speaker != null) {
        return speaker;
      }
    }
    int head = HeadOfSource.head(scene, actors, attribution);
    return head == NONE ? Speaker.UNKNOWN : actors.unknown(head);
  }

  /** A quotation that goes on with the one before has its speaker. */
  private static final class ContinuedSource implements SpeakerRule {
    @Override
    public @Nullable Speaker of(Candidate attribution, Said said) {
      return attribution.pattern().equals(Utterances.CONTINUED)
          ? said.bySource(attribution.sourceToken())
          : null;
    }
  }
}
