package parlance.quote;

import static parlance.quote.Scene.NONE;

import org.jspecify.annotations.Nullable;
import parlance.document.Quote.SourceKind;

/** "I" in quote marks is the one quoted. */
final class FirstPerson implements SpeakerRule {
  private final Scene scene;

  FirstPerson(Scene scene) {
    this.scene = scene;
  }

  @Override
  public @Nullable Speaker of(Candidate attribution, Said said) {
    int head = attribution.sourceToken();
    if (head == NONE || !scene.isWord(head, "I")) {
      return null;
    }
    Speaker quoted = said.quoting(head);
    return quoted == null || quoted.kind() == SourceKind.COLLECTIVE ? null : quoted;
  }
}
