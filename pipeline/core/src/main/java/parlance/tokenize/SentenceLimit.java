package parlance.tokenize;

import parlance.model.SetupException;
import parlance.stage.StageOptions;

/**
 * After how many tokens a sentence is cut, which keeps hostile text from stalling the stages after
 * this one.
 */
record SentenceLimit(int tokens) {
  static final String OPTION = "max-sentence-tokens";

  /** The longest sentences of news have about half as many. */
  static final SentenceLimit DEFAULT = new SentenceLimit(250);

  private static final int LEAST = 10;
  private static final int MOST = 1000;

  static SentenceLimit of(StageOptions options) {
    double tokens = options.get(OPTION, DEFAULT.tokens());
    if (tokens != Math.rint(tokens) || !(tokens >= LEAST && tokens <= MOST)) {
      throw new SetupException(
          OPTION + " " + options.get(OPTION, "") + ": give a number from " + LEAST + " to " + MOST);
    }
    return new SentenceLimit((int) tokens);
  }
}
