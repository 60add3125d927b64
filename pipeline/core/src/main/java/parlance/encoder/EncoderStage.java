package parlance.encoder;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import parlance.document.AnchorScores;
import parlance.document.Document;
import parlance.document.LabelScheme;
import parlance.document.LabelScores;
import parlance.document.Layer;
import parlance.document.WordScores;
import parlance.model.Models;
import parlance.stage.Stage;
import parlance.stage.StageDescription;

/** Runs the encoder once, for all stages that need it. Safe for many threads. */
final class EncoderStage implements Stage {
  /** How far below its best label a word may score that of a begin to have its anchors kept. */
  private static final float BEGIN_MARGIN = 12;

  private final EncoderSettings.Heads heads;
  private final Encoder encoder;

  EncoderStage(Models models) {
    EncoderSettings settings = EncoderSettings.read(models);
    heads = settings.heads();
    encoder = Encoder.load(models, settings);
  }

  @Override
  public StageDescription description() {
    return OnnxEncoderFactory.DESCRIPTION;
  }

  @Override
  public Document apply(Document document) {
    int words = document.tokens().size();
    float[][] quotes = new float[words][];
    float[][] conll = new float[words][];
    float[][] worldwide = new float[words][];
    Map<Integer, AnchorScores> anchors = new HashMap<>();
    encoder.read(
        document,
        (window, outputs) -> {
          copy(window, outputs, "quotes", quotes);
          copy(window, outputs, "conll", conll);
          copy(window, outputs, "worldwide", worldwide);
          float[][] links = output(outputs, "links");
          for (int word = window.coreFirst(); word < window.coreEnd(); word++) {
            if (mayBegin(heads.quotes(), quotes[word])) {
              anchors.put(word, new AnchorScores(window.first(), links[word - window.first()]));
            }
          }
        });
    return document.with(
        Layer.WORD_SCORES,
        new WordScores(
            new LabelScores(heads.quotes(), quotes),
            new LabelScores(heads.conll(), conll),
            new LabelScores(heads.worldwide(), worldwide),
            anchors));
  }

  private static void copy(
      Window window, Map<String, float[][]> outputs, String head, float[][] scores) {
    System.arraycopy(
        output(outputs, head),
        window.coreFirst() - window.first(),
        scores,
        window.coreFirst(),
        window.coreEnd() - window.coreFirst());
  }

  private static float[][] output(Map<String, float[][]> outputs, String name) {
    return Objects.requireNonNull(outputs.get(name), name);
  }

  /** Whether a word's best label is within reach of one that begins a span. */
  private static boolean mayBegin(LabelScheme scheme, float[] scores) {
    float best = scores[0];
    float begin = Float.NEGATIVE_INFINITY;
    for (int label = 1; label < scores.length; label++) {
      best = Math.max(best, scores[label]);
      begin = scheme.begins(label) ? Math.max(begin, scores[label]) : begin;
    }
    return best - begin < BEGIN_MARGIN;
  }

  @Override
  public void close() {
    encoder.close();
  }
}
