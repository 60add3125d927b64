package parlance.quote;

import static parlance.quote.Scene.NONE;

import org.jspecify.annotations.Nullable;
import parlance.parse.SyntaxTree;

/** "He" or "she" who is quoted with words that one single speaker was quoted with before. */
final class EchoedWords implements SpeakerRule {
  private final Scene scene;
  private final SyntaxTree tree;
  private final Actors actors;
  private final Echoes echoes;
  private final Rivals rivals;

  EchoedWords(Scene scene, Actors actors, Echoes echoes) {
    this.scene = scene;
    this.tree = scene.tree();
    this.actors = actors;
    this.echoes = echoes;
    this.rivals = new Rivals(scene, actors);
  }

  @Override
  public @Nullable Speaker of(Candidate attribution, Said said) {
    int head = attribution.sourceToken();
    if (head == NONE || !(scene.isWord(head, "he") || scene.isWord(head, "she"))) {
      return null;
    }
    String entity = echoes.speaker(attribution.content());
    return entity != null
            && actors.answersTo(entity, tree.lemma(head))
            && !rivals.namedInParagraph(head, entity)
        ? actors.speaker(entity, head)
        : null;
  }
}
