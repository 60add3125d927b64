package parlance.document;

/**
 * A sentence, or a heading, which is a sentence of its own.
 *
 * @param paragraph counted from 0; sentences with the same number share a paragraph
 * @param firstToken index of the first token
 * @param endToken index after the last token
 */
public record Sentence(Span span, Kind kind, int paragraph, int firstToken, int endToken) {

  /** Running text, or a line that titles what follows. */
  public enum Kind {
    PROSE,
    HEADING
  }

  public Sentence {
    if (firstToken < 0 || endToken <= firstToken) {
      throw new IllegalArgumentException(
          "a sentence needs tokens: [" + firstToken + ", " + endToken + ")");
    }
  }
}
