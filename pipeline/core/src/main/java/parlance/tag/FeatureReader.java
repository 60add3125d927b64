package parlance.tag;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads the features of a tagger: for each the index of its weight, the number of its template, the
 * value and the tag; then the weights, as a serialized array. Those of one value stand together, as
 * do those of one template. Not for two threads at once.
 */
final class FeatureReader {
  private final DataReader in;
  private final DictionaryReader dictionary;
  private final List<WordTable> values = new ArrayList<>();
  private int[] begins = new int[1024];
  private int rows;

  /**
   * @param in at the number of features
   * @param dictionary that was read, and knows the tags
   */
  FeatureReader(DataReader in, DictionaryReader dictionary) {
    this.in = in;
    this.dictionary = dictionary;
    for (int template = 0; template < Template.COUNT; template++) {
      values.add(new WordTable(0));
    }
  }

  FeatureWeights read() throws IOException {
    int count = in.integer();
    byte[] tags = new byte[count];
    int[] indexes = new int[count];
    int template = 0;
    int value = -1;
    for (int i = 0; i < count; i++) {
      indexes[i] = in.integer();
      int itsTemplate = in.integer();
      int itsValue = in.text();
      if (itsTemplate < template) {
        throw new IOException("features are out of order");
      }
      if (itsTemplate > template || value < 0 || !in.areSame(value, itsValue)) {
        in.add(itsValue, values.get(itsTemplate));
        begin(i);
      }
      template = itsTemplate;
      value = itsValue;
      tags[i] = (byte) dictionary.readTag();
    }
    begin(count);
    values.forEach(WordTable::trim);
    return new FeatureWeights(values, Arrays.copyOf(begins, rows), tags, weights(indexes));
  }

  private void begin(int at) {
    begins = rows == begins.length ? Arrays.copyOf(begins, 2 * rows) : begins;
    begins[rows++] = at;
  }

  private double[] weights(int[] indexes) throws IOException {
    SerializedObjects objects = new SerializedObjects(in);
    in.moveTo(objects.place(objects.read()));
    double[] stored = new double[in.integer()];
    in.numbers(stored);
    double[] weights = new double[indexes.length];
    for (int i = 0; i < indexes.length; i++) {
      weights[i] = stored[indexes[i]];
    }
    return weights;
  }
}
