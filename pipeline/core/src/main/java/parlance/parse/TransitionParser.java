package parlance.parse;

import java.util.Arrays;
import java.util.List;

/**
 * Finds the tree of a sentence by arc-standard transitions, the best one each time.
 *
 * <p>Safe for many threads.
 */
final class TransitionParser {
  private static final int ROOT_LABEL = 1;

  private final ParserModel model;
  private final TransitionNetwork network;
  private final int arcLabels;

  TransitionParser(ParserModel model) {
    this.model = model;
    this.network = new TransitionNetwork(model);
    this.arcLabels = model.labels().size() - 1;
  }

  /**
   * The configuration in which a sentence ends, with its tree.
   *
   * @param tags parts of speech, as many as words
   */
  Configuration parse(List<String> words, List<String> tags) {
    Configuration configuration =
        new Configuration(
            numbers(words, model.words()),
            numbers(tags, model.tags()),
            model.labels().number(Embeddings.NOTHING));
    int[] features = new int[ParserModel.INPUTS];
    boolean[] allowed = betweenWords();
    while (!configuration.isTerminal()) {
      if (configuration.holdsTwoWords()) {
        configuration.features(features);
        allowed[2 * arcLabels] = configuration.mayShift();
        apply(network.best(features, allowed), configuration);
      } else if (configuration.mayShift()) {
        configuration.shift();
      } else {
        configuration.arcToRight(ROOT_LABEL);
      }
    }
    return configuration;
  }

  /** All transitions but those to the root's label, which one word alone gets, at the end. */
  private boolean[] betweenWords() {
    boolean[] allowed = new boolean[model.transitions()];
    Arrays.fill(allowed, true);
    allowed[ROOT_LABEL - 1] = false;
    allowed[ROOT_LABEL - 1 + arcLabels] = false;
    return allowed;
  }

  private void apply(int transition, Configuration configuration) {
    if (transition == 2 * arcLabels) {
      configuration.shift();
    } else if (transition < arcLabels) {
      configuration.arcToLeft(1 + transition);
    } else {
      configuration.arcToRight(1 + transition - arcLabels);
    }
  }

  private static int[] numbers(List<String> names, Embeddings embeddings) {
    int[] numbers = new int[names.size() + 2];
    numbers[0] = embeddings.number(Embeddings.ROOT);
    for (int i = 0; i < names.size(); i++) {
      numbers[1 + i] = embeddings.number(names.get(i));
    }
    numbers[names.size() + 1] = embeddings.number(Embeddings.NOTHING);
    return numbers;
  }
}
