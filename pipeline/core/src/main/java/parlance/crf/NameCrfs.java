package parlance.crf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import parlance.model.ArrayReader;
import parlance.model.ArrayWriter;
import parlance.model.Conversion;
import parlance.model.Models;
import parlance.model.SetupException;

/**
 * Two of Stanford CoreNLP's linear-chain CRFs for names (Finkel, Grenager and Manning 2005). Their
 * probabilities are CoreNLP's own, found some six times as fast.
 *
 * <pre>{@code
 * NameCrfs crfs = NameCrfs.load(models);
 * double[][][] marginals = crfs.marginals(List.of("Anna", "left"), List.of("PERSON", "O"));
 * }</pre>
 *
 * <p>Safe for many threads.
 */
public final class NameCrfs {
  /** {@code all.3class} and {@code conll.4class}. */
  public static final List<String> MODELS =
      List.of(
          "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz",
          "edu/stanford/nlp/models/ner/english.conll.4class.distsim.crf.ser.gz");

  /** The form's number is to be raised whenever the converter writes anything else. */
  static final Conversion CONVERSION = new Conversion("name-crfs.bin", 1, MODELS);

  private final Vocabulary vocabulary;
  private final FeatureTable features;
  private final List<Crf> crfs;
  private final Words words;

  NameCrfs(Vocabulary vocabulary, FeatureTable features, List<Crf> crfs) {
    this.vocabulary = vocabulary;
    this.features = features;
    this.crfs = List.copyOf(crfs);
    this.words = new Words(vocabulary, features, this.crfs);
  }

  /**
   * Loads the form that the build made of the CRFs; or makes it, which takes seconds, where other
   * files take the place of CoreNLP's.
   *
   * @throws SetupException if a CRF is missing, or knows features that are not among {@link
   *     Template}
   */
  public static NameCrfs load(Models models) {
    try (InputStream converted = CONVERSION.open(models)) {
      if (converted != null) {
        return read(converted);
      }
      ByteArrayOutputStream made = new ByteArrayOutputStream();
      CrfConverter.convert(models, new ArrayWriter(made));
      return read(new ByteArrayInputStream(made.toByteArray()));
    } catch (IOException unreadable) {
      throw new SetupException("cannot read " + MODELS + ": " + unreadable, unreadable);
    }
  }

  /**
   * Makes the form that {@link #load} reads.
   *
   * @param classes the folder of the compiled classes
   */
  public static void convert(Models models, Path classes) throws IOException {
    CONVERSION.make(classes, models, out -> CrfConverter.convert(models, out));
  }

  /** Reads what a {@link CrfConverter} wrote. */
  private static NameCrfs read(InputStream in) throws IOException {
    ArrayReader reader = new ArrayReader(in);
    Strings strings = new Strings(reader.bytes(), reader.shorts());
    Vocabulary vocabulary =
        new Vocabulary(strings, reader.number(), reader.shorts(), reader.bytes());
    long[] keys = reader.longs();
    int[][] rows = new int[MODELS.size()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = reader.ints();
    }
    List<Crf> crfs = new ArrayList<>();
    for (int i = 0; i < rows.length; i++) {
      crfs.add(Crf.read(reader));
    }
    return new NameCrfs(vocabulary, new FeatureTable(keys, rows), crfs);
  }

  /**
   * For each CRF and each word of a sentence the marginal probability of each label.
   *
   * @param sentence one word at least, without white space
   * @param labels such as {@code PERSON}; one that a CRF does not know has probability 0
   */
  public double[][][] marginals(List<String> sentence, List<String> labels) {
    Word[] seen = sentence.stream().map(words::of).toArray(Word[]::new);
    double[][][] marginals = new double[crfs.size()][seen.length][labels.size()];
    for (int number = 0; number < crfs.size(); number++) {
      Crf crf = crfs.get(number);
      double[] sums = new Potentials(number, crf, features, words.outside(), seen).sums();
      Marginals found = new Marginals(sums, crf.labels().size());
      for (int label = 0; label < labels.size(); label++) {
        int known = crf.labels().indexOf(labels.get(label));
        for (int i = 0; known >= 0 && i < seen.length; i++) {
          marginals[number][i][label] = found.probability(i, known);
        }
      }
    }
    return marginals;
  }

  /** Whether the first CRF has seen a word in lower case. */
  public boolean isKnownInLowerCase(String word) {
    return vocabulary.isKnownInLowerCase(0, word);
  }
}
