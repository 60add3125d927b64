package parlance.encoder;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import parlance.document.Document;
import parlance.model.Models;
import parlance.model.OnnxModel;

/**
 * A fine-tuned transformer encoder, run over documents window by window.
 *
 * <p>Its outputs are matrices with a row for each word of the window. Safe for many threads, which
 * share one loaded network.
 *
 * <pre>{@code
 * encoder.read(document, (window, outputs) -> … outputs.get("labels")[word - window.first()] …);
 * }</pre>
 */
public final class Encoder implements AutoCloseable {
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
   * Where an encoder lies, and what it was trained to read.
   *
   * @param network name of the ONNX file, and its SHA-256
   * @param vocabulary name of the file with its pieces, one a line, and its SHA-256
   * @param pieces most pieces of a window, the marks of its begin and end apart
   * @param before most pieces of context before a window's core
   * @param after most pieces of context after it
   */
  public record Settings(File network, File vocabulary, int pieces, int before, int after) {}

  /** A model's name, and the SHA-256 that it must have. */
  public record File(String name, String sha256) {}

  /**
   * Loads an encoder.
   *
   * @throws parlance.model.SetupException if a file is missing or not the one expected
   */
  public static Encoder load(Models models, Settings settings) {
    WordPieces wordPieces = WordPieces.read(models, settings.vocabulary().name());
    models.verify(settings.vocabulary().name(), settings.vocabulary().sha256());
    Windows windows = new Windows(settings.pieces(), settings.before(), settings.after());
    OnnxModel network =
        OnnxModel.load(models, settings.network().name(), settings.network().sha256());
    return new Encoder(network, wordPieces, windows);
  }

  /** Hands on each window with what the network says of its words, in text order. */
  public void read(Document document, BiConsumer<Window, Map<String, float[][]>> found) {
    Words words = new Words(document, wordPieces);
    for (Window window : windows.of(words)) {
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
