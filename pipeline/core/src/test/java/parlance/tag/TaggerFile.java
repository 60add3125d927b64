package parlance.tag;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** A small tagger, written as CoreNLP writes its own. */
final class TaggerFile {
  final Properties settings = new Properties();
  final Map<String, Map<String, Integer>> dictionary = new HashMap<>();
  final List<String> openTags = new ArrayList<>();
  final List<String> closedTags = new ArrayList<>();
  final HashMap<String, String> clusters = new HashMap<>();
  final HashSet<String> companyEnds = new HashSet<>();
  private final List<Feature> features = new ArrayList<>();

  private record Feature(Template template, String value, String tag, double weight) {}

  TaggerFile() {
    settings.setProperty(
        "arch",
        Template.SETTING
            .replace("distsim(", "distsim(/home/anna/words.clusters,")
            .replace("distsimconjunction(", "distsimconjunction(/home/anna/words.clusters,")
            .replace("rareExtractor(", "rareExtractor(edu.stanford.nlp.tagger.maxent."));
    settings.setProperty("lang", "english");
    settings.setProperty("approximate", "-1.0");
    settings.setProperty("wordFunction", "edu.stanford.nlp.process.AmericanizeFunction");
    settings.setProperty("minWordsLockTags", "1");
    settings.setProperty("rareWordThresh", "5");
    dictionary.put(".$.", Map.of(".$$.", 100));
    closedTags.add(".$$.");
    clusters.put("berlin", "7");
    companyEnds.add("Co.");
  }

  /** Weights of features, in the order of their templates and grouped by value. */
  void weigh(Template template, String value, String tag, double weight) {
    features.add(new Feature(template, value, tag, weight));
  }

  TaggerModel read() throws IOException {
    return TaggerModelReader.read(stream().readAllBytes());
  }

  InputStream stream() {
    return new ByteArrayInputStream(bytes());
  }

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      writeObjects(out, settings);
      out.writeInt(0);
      out.writeInt(openTags.size() + closedTags.size());
      writeDictionary(out);
      out.writeInt(openTags.size() + closedTags.size());
      for (List<String> tags : List.of(openTags, closedTags)) {
        for (String tag : tags) {
          out.writeUTF(tag);
          out.writeBoolean(tags == closedTags);
        }
      }
      writeObjects(out, clusters, companyEnds);
      out.writeInt(features.size());
      double[] weights = new double[features.size()];
      for (int i = 0; i < weights.length; i++) {
        Feature feature = features.get(i);
        out.writeInt(weights.length - 1 - i);
        out.writeInt(feature.template.number());
        out.writeUTF(feature.value);
        out.writeUTF(feature.tag);
        weights[weights.length - 1 - i] = feature.weight;
      }
      writeObjects(out, weights);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private void writeDictionary(DataOutputStream out) throws IOException {
    out.writeInt(dictionary.size());
    for (Map.Entry<String, Map<String, Integer>> word : dictionary.entrySet()) {
      out.writeUTF(word.getKey());
      out.writeInt(word.getValue().size());
      for (Map.Entry<String, Integer> tag : word.getValue().entrySet()) {
        out.writeUTF(tag.getKey());
        out.writeInt(tag.getValue());
      }
    }
    out.writeInt(0);
  }

  private static void writeObjects(DataOutputStream out, Serializable... written)
      throws IOException {
    ObjectOutputStream objects = new ObjectOutputStream(out);
    for (Serializable object : written) {
      objects.writeObject(object);
    }
    objects.flush();
  }
}
