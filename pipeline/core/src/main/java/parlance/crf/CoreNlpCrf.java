package parlance.crf;

import edu.stanford.nlp.ie.NERFeatureFactory;
import edu.stanford.nlp.ie.crf.CRFLabel;
import edu.stanford.nlp.process.AmericanizeFunction;
import edu.stanford.nlp.sequences.SeqClassifierFlags;
import edu.stanford.nlp.util.Index;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import parlance.model.Models;
import parlance.model.SetupException;

/**
 * A CRF as CoreNLP's {@code CRFClassifier} writes it.
 *
 * @param labels by number
 * @param ownLabels for each of the weights of a feature of a label the number of that label
 * @param linkLabels for each of the weights of a feature of two labels the numbers of both
 * @param features spelt out
 * @param weights by feature
 * @param clusters of words in lower case, with 9 for each digit
 */
record CoreNlpCrf(
    List<String> labels,
    List<int[]> ownLabels,
    List<int[]> linkLabels,
    List<String> features,
    List<float[]> weights,
    Map<String, String> clusters,
    Set<String> knownInLowerCase,
    SeqClassifierFlags flags) {
  private static final int CLIQUES = 2;

  /**
   * Reads a model.
   *
   * @throws SetupException if it is of another kind than {@link Potentials} can apply
   */
  static CoreNlpCrf read(String model, Models models) {
    try (InputStream in = models.open(model);
        ObjectInputStream objects = new ObjectInputStream(new GZIPInputStream(in, 1 << 16))) {
      return read(model, objects);
    } catch (IOException | ReflectiveOperationException | ClassCastException unreadable) {
      throw new SetupException("cannot read model " + model + ": " + unreadable, unreadable);
    }
  }

  @SuppressWarnings("unchecked")
  private static CoreNlpCrf read(String model, ObjectInputStream in)
      throws IOException, ReflectiveOperationException {
    List<Index<CRFLabel>> cliques = (List<Index<CRFLabel>>) in.readObject();
    Index<String> labels = (Index<String>) in.readObject();
    Index<String> features = (Index<String>) in.readObject();
    SeqClassifierFlags flags = (SeqClassifierFlags) in.readObject();
    Object factories = in.readObject();
    Object factory = in.readObject();
    boolean isLike =
        cliques.size() == CLIQUES
            && Integer.valueOf(1).equals(factories)
            && factory instanceof NERFeatureFactory
            && isLike(flags);
    if (!isLike || in.readInt() != CLIQUES) {
      throw new SetupException("model " + model + " sees words in another way than CoreNLP's own");
    }
    Object weights = in.readObject();
    Field lexicon = NERFeatureFactory.class.getDeclaredField("lexicon");
    lexicon.setAccessible(true);
    return new CoreNlpCrf(
        List.copyOf(labels.objectsList()),
        cliques.get(0).objectsList().stream().map(CRFLabel::getLabel).toList(),
        cliques.get(1).objectsList().stream().map(CRFLabel::getLabel).toList(),
        features.objectsList(),
        Arrays.asList(weights instanceof double[][] wide ? narrowed(wide) : (float[][]) weights),
        (Map<String, String>) lexicon.get(factory),
        (Set<String>) in.readObject(),
        flags);
  }

  /** Whether the settings are such that {@link Words} and {@link Potentials} do as they say. */
  private static boolean isLike(SeqClassifierFlags flags) {
    return flags.wordFunction instanceof AmericanizeFunction
        && flags.useInternal
        && flags.useExternal
        && flags.noMidNGrams
        && !flags.lowercaseNGrams
        && !flags.dehyphenateNGrams
        && !flags.greekifyNGrams
        && flags.useDistSim
        && !flags.casedDistSim
        && flags.numberEquivalenceDistSim
        && Vocabulary.NO_CLUSTER.equals(flags.unknownWordDistSimClass)
        && !flags.useShapeStrings
        && !flags.useTitle2
        && !flags.useReverse
        && !flags.useEmbedding
        && !flags.useGazettes
        && !flags.normalizeTerms
        && !flags.normalizeTimex
        && !flags.mergeTags
        && !flags.iobTags;
  }

  private static float[][] narrowed(double[][] wide) {
    float[][] narrow = new float[wide.length][];
    for (int i = 0; i < wide.length; i++) {
      narrow[i] = new float[wide[i].length];
      for (int k = 0; k < narrow[i].length; k++) {
        narrow[i][k] = (float) wide[i][k];
      }
    }
    return narrow;
  }
}
