package parlance.quote;

import static parlance.quote.Scene.NONE;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import parlance.document.Entity;
import parlance.document.Sentence;
import parlance.document.Span;
import parlance.parse.SyntaxTree;

/**
 * A headline's "Retired General says" is the one person of the article whose role has the words.
 */
final class BareRole implements SpeakerRule {
  private final Scene scene;
  private final SyntaxTree tree;
  private final Actors actors;

  BareRole(Scene scene, Actors actors) {
    this.scene = scene;
    this.tree = scene.tree();
    this.actors = actors;
  }

  @Override
  public @Nullable Speaker of(Candidate attribution, Said said) {
    Span source = attribution.source();
    int head = attribution.sourceToken();
    if (source == null || head == NONE || !isHeadline(head)) {
      return null;
    }
    SourcePhrase phrase = SourcePhrase.of(scene, actors, source);
    boolean bare =
        phrase.stop() == phrase.end()
            && phrase.last() == phrase.end() - 1
            && tree.pos(phrase.last()).matches("NNP?")
            && phrase.first() == scene.firstOfSentence(head);
    if (!bare) {
      return null;
    }
    List<Entity> bearers =
        actors.named().stream()
            .filter(
                entity ->
                    IntStream.range(phrase.first(), phrase.end())
                        .allMatch(token -> Roles.has(entity, tree.word(token))))
            .toList();
    return bearers.size() == 1 ? actors.speaker(bearers.get(0).id(), phrase.last()) : null;
  }

  private boolean isHeadline(int token) {
    return tree.sentence(token) == 0 || scene.sentence(token).kind() == Sentence.Kind.HEADING;
  }
}
