package parlance.quote;

import java.util.function.Consumer;

/** Finds attributions whose cue is one token with what belongs to it. */
interface AttributionRule {
  /** Hands on the candidates whose cue is carried by a token that stands outside quote marks. */
  void find(Scene scene, int token, Consumer<Candidate> found);
}
