package parlance.crf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import parlance.model.ArrayWriter;
import parlance.model.Models;
import parlance.model.SetupException;

/**
 * Writes CoreNLP's CRFs for names in the form that {@link NameCrfs} loads: the weights of both in
 * one table by numbers, with each string once. Not for two threads at once.
 */
final class CrfConverter {
  /** Strings by number, those first that are parts of features. */
  private final Map<String, Integer> strings = new LinkedHashMap<>();

  /** For each key of a feature where its weights begin, by CRF. */
  private final SortedMap<Long, int[]> rows = new TreeMap<>();

  private final List<Crf> crfs = new ArrayList<>();

  private CrfConverter() {}

  static void convert(Models models, ArrayWriter out) throws IOException {
    CrfConverter converter = new CrfConverter();
    Map<String, String> clusters = Map.of();
    List<Set<String>> known = new ArrayList<>();
    for (String model : NameCrfs.MODELS) {
      CoreNlpCrf crf = CoreNlpCrf.read(model, models);
      if (!known.isEmpty() && !clusters.equals(crf.clusters())) {
        throw new SetupException("the models " + NameCrfs.MODELS + " have different clusters");
      }
      clusters = crf.clusters();
      known.add(new TreeSet<>(crf.knownInLowerCase()));
      converter.add(model, crf);
    }
    converter.write(clusters, known, out);
  }

  private void add(String model, CoreNlpCrf crf) {
    // First, so that their numbers are short.
    new TreeSet<>(crf.clusters().values()).forEach(this::number);
    int size = crf.labels().size();
    byte[] together = new byte[size * size];
    crf.linkLabels().forEach(pair -> together[pair[0] * size + pair[1]] = 1);
    List<float[]> weights = new ArrayList<>();
    int begin = 0;
    for (int i = 0; i < crf.features().size(); i++) {
      String feature = crf.features().get(i);
      Template template = Template.of(feature);
      if (template == null) {
        throw new SetupException("model " + model + " has an unknown kind of feature: " + feature);
      }
      float[] row = ordered(crf, template, crf.weights().get(i));
      for (List<String> parts : template.readings(feature)) {
        int[] numbers = new int[3];
        for (int part = 0; part < parts.size(); part++) {
          numbers[part] = number(parts.get(part));
        }
        rows.computeIfAbsent(
                    template.key(numbers[0], numbers[1], numbers[2]),
                    unseen -> {
                      int[] starts = new int[NameCrfs.MODELS.size()];
                      Arrays.fill(starts, FeatureTable.NONE);
                      return starts;
                    })[crfs.size()] =
            begin;
      }
      weights.add(row);
      begin += row.length;
    }
    int letters = crf.flags().maxNGramLeng;
    crfs.add(
        new Crf(
            crf.labels(),
            together,
            joined(weights, begin),
            crf.flags().wordShape,
            letters < 0 ? Integer.MAX_VALUE : letters,
            crf.flags().disjunctionWidth));
  }

  /** The weights of a feature in the order of labels, or of pairs of labels. */
  private static float[] ordered(CoreNlpCrf crf, Template template, float[] weights) {
    int size = crf.labels().size();
    List<int[]> labels = template.isLink() ? crf.linkLabels() : crf.ownLabels();
    float[] ordered = new float[template.isLink() ? size * size : size];
    for (int i = 0; i < weights.length; i++) {
      int[] label = labels.get(i);
      ordered[template.isLink() ? label[0] * size + label[1] : label[0]] = weights[i];
    }
    return ordered;
  }

  private static float[] joined(List<float[]> rows, int length) {
    float[] joined = new float[length];
    int end = 0;
    for (float[] row : rows) {
      System.arraycopy(row, 0, joined, end, row.length);
      end += row.length;
    }
    return joined;
  }

  private int number(String string) {
    return strings.computeIfAbsent(string, unseen -> strings.size());
  }

  private void write(Map<String, String> clusters, List<Set<String>> known, ArrayWriter out)
      throws IOException {
    int parts = strings.size();
    if (parts > Template.MOST_PARTS) {
      throw new SetupException("the models " + NameCrfs.MODELS + " have " + parts + " words");
    }
    new TreeSet<>(clusters.keySet()).forEach(this::number);
    known.forEach(words -> words.forEach(this::number));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    short[] lengths = new short[strings.size()];
    short[] clusterOf = new short[strings.size()];
    byte[] knownBy = new byte[strings.size()];
    strings.forEach(
        (string, number) -> {
          byte[] own = Strings.bytes(string);
          bytes.writeBytes(own);
          lengths[number] = shortened(own.length);
          String cluster = clusters.get(string);
          clusterOf[number] = cluster == null ? Strings.UNKNOWN : shortened(number(cluster));
          for (int crf = 0; crf < known.size(); crf++) {
            knownBy[number] |= (byte) (known.get(crf).contains(string) ? 1 << crf : 0);
          }
        });
    out.bytes(bytes.toByteArray());
    out.shorts(lengths);
    out.number(parts);
    out.shorts(clusterOf);
    out.bytes(knownBy);
    writeRows(out);
    for (Crf crf : crfs) {
      crf.write(out);
    }
  }

  private void writeRows(ArrayWriter out) throws IOException {
    out.longs(rows.keySet().stream().mapToLong(Long::longValue).toArray());
    for (int crf = 0; crf < crfs.size(); crf++) {
      int number = crf;
      out.ints(rows.values().stream().mapToInt(starts -> starts[number]).toArray());
    }
  }

  private static short shortened(int number) {
    if (number > Short.MAX_VALUE) {
      throw new SetupException(number + " is too large a number for the models " + NameCrfs.MODELS);
    }
    return (short) number;
  }
}
