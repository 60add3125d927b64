package parlance.encoder;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import parlance.document.Document;
import parlance.model.Models;
import parlance.model.OnnxModel;
import parlance.stage.Cancellation;

/**
 * A fine-tuned transformer encoder, run over documents window by window.
 *
 * <p>Its outputs are matrices with a row for each word of the window. Safe for many threads, which
 * share one loaded network.
 *
 * <pre>{@code
 * encoder.read(document, (window, outputs) -> … outputs.get("quotes")[word - window.first()] …);
 * }</pre>
 */
final class Encoder implements AutoCloseable {
  static final String NETWORK = "encoder/tagger.onnx";

  private final OnnxModel network;
  private final WordPieces wordPieces;
  private final Windows windows;
  private final int begin;
  private final int end;

  private Encoder(OnnxModel network, WordPieces wordPieces, Windows windows) {
    this.network = network;
    this.wordPieces = wordPieces;
    this.windows = windows;
    this.begin = wordPieces.id("[CLS]");
    this.end = wordPieces.id("[SEP]");
  }

  /**
   * Loads an encoder.
   *
   * @throws parlance.model.SetupException if a file is missing or not the one expected
   */
  static Encoder load(Models models, EncoderSettings settings) {
    WordPieces wordPieces = WordPieces.read(models, WordPieces.VOCABULARY);
    models.verify(WordPieces.VOCABULARY, settings.sha256().vocabulary());
    EncoderSettings.Context window = settings.window();
    Windows windows = new Windows(window.pieces(), window.before(), window.after());
    OnnxModel network = OnnxModel.load(models, NETWORK, settings.sha256().network());
    return new Encoder(network, wordPieces, windows);
  }

  /** Hands on each window with what the network says of its words, in text order. */
  void read(Document document, BiConsumer<Window, Map<String, float[][]>> found) {
    Words words = new Words(document, wordPieces);
    for (Window window : windows.of(words)) {
      Cancellation.check();
      found.accept(window, network.run(inputs(words, window)));
    }
  }

  private Map<String, int[]> inputs(Words words, Window window) {
    int length = words.length(window.first(), window.end()) + 2;
    int[] pieces = new int[length];
    int[] marks = new int[length];
    int[] firsts = new int[window.end() - window.first()];
    pieces[0] = begin;
    pieces[length - 1] = end;
    int at = 1;
    for (int word = window.first(); word < window.end(); word++) {
      int[] own = words.pieces(word);
      firsts[word - window.first()] = at;
      System.arraycopy(own, 0, pieces, at, own.length);
      Arrays.fill(marks, at, at + own.length, words.mark(word));
      at += own.length;
    }
    Map<String, int[]> inputs = new LinkedHashMap<>();
    inputs.put("pieces", pieces);
    inputs.put("marks", marks);
    inputs.put("first", firsts);
    return inputs;
  }

  @Override
  public void close() {
    network.close();
  }
}
