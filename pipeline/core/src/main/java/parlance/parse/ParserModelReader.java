package parlance.parse;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * Reads the parser models of Stanford CoreNLP ({@code edu.stanford.nlp.parser.nndep}): text in
 * UTF-8, compressed by gzip. First come lines such as {@code hiddenSize=1000}; then one line for
 * each word, tag and label with its vector, one for each input unit, one with the biases, one for
 * each hidden unit. What follows serves only to fill a cache.
 */
final class ParserModelReader {
  private static final String LAST_OF_HEADER = "preComputed";

  private final DecimalReader in;
  private final Map<String, Integer> header = new TreeMap<>();

  private ParserModelReader(InputStream uncompressed) {
    in = new DecimalReader(uncompressed);
  }

  /**
   * @throws IOException if it cannot be read, or is no such model
   */
  static ParserModel read(InputStream compressed) throws IOException {
    try {
      return new ParserModelReader(new GZIPInputStream(compressed, 1 << 16)).model();
    } catch (IllegalArgumentException malformed) {
      throw new IOException("no parser model: " + malformed.getMessage(), malformed);
    }
  }

  private ParserModel model() throws IOException {
    while (!header.containsKey(LAST_OF_HEADER)) {
      header();
    }
    Embeddings words = embeddings(size("dict"));
    Embeddings tags = embeddings(size("pos"));
    Embeddings labels = embeddings(size("label"));
    int units = size("hiddenSize");
    float[][] hidden = rows(size("numTokens") * size("embeddingSize"), units);
    float[] bias = row(units);
    float[][] output = rows(units, 2 * labels.size() - 1);
    return new ParserModel(words, tags, labels, hidden, bias, output);
  }

  private void header() throws IOException {
    String line = in.word('\n');
    int equals = line.indexOf('=');
    if (equals < 0) {
      throw new IllegalArgumentException("\"" + line + "\" at its begin");
    }
    String name = line.substring(0, equals);
    if (!name.equals("language")) {
      header.put(name, Integer.valueOf(line.substring(equals + 1)));
    }
  }

  private int size(String name) {
    Integer size = header.get(name);
    if (size == null || size < 1) {
      throw new IllegalArgumentException(name + " is " + size);
    }
    return size;
  }

  private Embeddings embeddings(int count) throws IOException {
    List<String> names = new ArrayList<>(count);
    float[][] vectors = new float[count][];
    for (int i = 0; i < count; i++) {
      names.add(in.word(' '));
      vectors[i] = row(size("embeddingSize"));
    }
    return new Embeddings(names, vectors);
  }

  private float[][] rows(int count, int length) throws IOException {
    float[][] rows = new float[count][];
    for (int i = 0; i < count; i++) {
      rows[i] = row(length);
    }
    return rows;
  }

  private float[] row(int length) throws IOException {
    float[] row = new float[length];
    for (int i = 0; i < length; i++) {
      row[i] = in.number();
    }
    return row;
  }
}
