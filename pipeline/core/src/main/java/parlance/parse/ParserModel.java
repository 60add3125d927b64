package parlance.parse;

import java.io.IOException;
import parlance.model.ArrayReader;
import parlance.model.ArrayWriter;

/**
 * The weights of a greedy transition parser by Chen and Manning (2014, section 3), in single
 * precision. A network of one hidden layer scores the transitions. It sees {@value #NODES} nodes of
 * a configuration by their words and parts of speech, and the last {@value #LABELLED} of them by
 * the labels of the arcs to their heads as well: {@value #INPUTS} embeddings of one length.
 *
 * <p>Immutable, so threads may share it; its arrays are not to be changed.
 */
final class ParserModel {
  static final int NODES = 18;
  static final int LABELLED = 12;
  static final int INPUTS = 2 * NODES + LABELLED;

  private final Embeddings words;
  private final Embeddings tags;
  private final Embeddings labels;
  private final float[][] hidden;
  private final float[] bias;
  private final float[][] output;

  /**
   * @param labels of arcs: {@link Embeddings#NOTHING}, that of the root's arc, the others
   * @param hidden by input unit, its weight for each hidden unit; the input is the words'
   *     embeddings node after node, then the tags', then the labels'
   * @param bias of each hidden unit
   * @param output by hidden unit, its weight for each transition: an arc to the left by each label
   *     but the first, one to the right likewise, and the shift
   * @throws IllegalArgumentException if the layers do not fit together
   */
  ParserModel(
      Embeddings words,
      Embeddings tags,
      Embeddings labels,
      float[][] hidden,
      float[] bias,
      float[][] output) {
    check("input units", INPUTS * words.length(), hidden.length);
    check("hidden units", bias.length, output.length);
    check("hidden units", bias.length, hidden[0].length);
    check("transitions", 2 * labels.size() - 1, output[0].length);
    this.words = words;
    this.tags = tags;
    this.labels = labels;
    this.hidden = hidden;
    this.bias = bias;
    this.output = output;
  }

  /** Reads what {@link #write} wrote. */
  static ParserModel read(ArrayReader in) throws IOException {
    return new ParserModel(
        Embeddings.read(in),
        Embeddings.read(in),
        Embeddings.read(in),
        in.rows(),
        in.floats(),
        in.rows());
  }

  void write(ArrayWriter out) throws IOException {
    words.write(out);
    tags.write(out);
    labels.write(out);
    out.rows(hidden);
    out.floats(bias);
    out.rows(output);
  }

  private static void check(String what, int expected, int found) {
    if (found != expected) {
      throw new IllegalArgumentException(found + " " + what + ", not " + expected);
    }
  }

  Embeddings words() {
    return words;
  }

  Embeddings tags() {
    return tags;
  }

  Embeddings labels() {
    return labels;
  }

  float[][] hidden() {
    return hidden;
  }

  float[] bias() {
    return bias;
  }

  float[][] output() {
    return output;
  }

  /** Number of hidden units. */
  int units() {
    return bias.length;
  }

  int transitions() {
    return output[0].length;
  }
}
