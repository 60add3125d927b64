package parlance.tag;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the English taggers of Stanford CoreNLP ({@code edu.stanford.nlp.tagger.maxent}) that have
 * the features of {@link Template}: the settings, a serialized map; the words of the training data;
 * the tags; what features look at, serialized, among it clusters of words; the features.
 */
final class TaggerModelReader {
  private static final Map<String, String> EXPECTED =
      Map.of(
          "arch", Template.SETTING,
          "lang", "english",
          "approximate", "-1.0",
          "wordFunction", "AmericanizeFunction",
          "minWordsLockTags", "1");

  /** What settings have that says nothing: packages, and the path of the list of clusters. */
  private static final String PACKAGE_OR_PATH =
      "edu\\.stanford\\.nlp\\.[a-z.]+|(?<=\\()[^;,()]*/[^;,()]*,";

  private final DataReader in;

  private TaggerModelReader(DataReader in) {
    this.in = in;
  }

  /**
   * @throws IOException if it is no such tagger
   */
  static TaggerModel read(byte[] file) throws IOException {
    try {
      return new TaggerModelReader(new DataReader(file)).model();
    } catch (IllegalArgumentException
        | ArithmeticException
        | BufferUnderflowException
        | IndexOutOfBoundsException
        | NegativeArraySizeException malformed) {
      throw new IOException("no tagger: " + malformed, malformed);
    }
  }

  private TaggerModel model() throws IOException {
    Map<String, String> settings = settings();
    in.skip(Integer.BYTES);
    int tags = in.integer();
    DictionaryReader dictionary =
        new DictionaryReader(in, Integer.parseInt(settings.getOrDefault("rareWordThresh", "")));
    dictionary.read(tags);
    SerializedObjects extractors = new SerializedObjects(in);
    extractors.read();
    extractors.read();
    int end = in.position();
    Clusters clusters = clusters(extractors);
    Set<String> companyEnds = companyEnds(extractors);
    in.moveTo(end);
    return new TaggerModel(
        dictionary, clusters, companyEnds, new FeatureReader(in, dictionary).read());
  }

  private Map<String, String> settings() throws IOException {
    SerializedObjects objects = new SerializedObjects(in);
    objects.read();
    int[] entries = objects.elements("java.util.Hashtable");
    Map<String, String> settings = new HashMap<>();
    for (int i = 0; i < entries.length; i += 2) {
      settings.put(in.text(objects.place(entries[i])), in.text(objects.place(entries[i + 1])));
    }
    for (Map.Entry<String, String> expected : EXPECTED.entrySet()) {
      String setting = settings.getOrDefault(expected.getKey(), "");
      if (!setting.replaceAll(PACKAGE_OR_PATH, "").equals(expected.getValue())) {
        throw new IOException("its setting " + expected.getKey() + " is " + setting);
      }
    }
    return settings;
  }

  private Clusters clusters(SerializedObjects extractors) throws IOException {
    int[] entries = extractors.elements("java.util.HashMap");
    WordTable words = new WordTable(entries.length / 2);
    WordTable names = new WordTable(0);
    List<String> nameList = new ArrayList<>();
    short[] clusterOf = new short[entries.length / 2];
    for (int i = 0; i < clusterOf.length; i++) {
      in.add(extractors.place(entries[2 * i]), words);
      int name = extractors.place(entries[2 * i + 1]);
      int number = in.find(name, names);
      if (number < 0) {
        number = in.add(name, names);
        nameList.add(in.text(name));
      }
      clusterOf[i] = (short) number;
    }
    words.trim();
    return new Clusters(words, clusterOf, nameList);
  }

  private Set<String> companyEnds(SerializedObjects extractors) throws IOException {
    Set<String> ends = new HashSet<>();
    for (int end : extractors.elements("java.util.HashSet")) {
      ends.add(in.text(extractors.place(end)));
    }
    return ends;
  }
}
