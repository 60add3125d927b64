package parlance.ner;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ie.crf.CRFCliqueTree;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.sequences.ObjectBankWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.zip.GZIPInputStream;
import parlance.model.Models;
import parlance.model.SetupException;

/**
 * One of Stanford CoreNLP's linear-chain CRFs for names (Finkel, Grenager and Manning 2005).
 *
 * <p>Safe for many threads.
 */
final class CrfTagger {
  private final CRFClassifier<CoreLabel> classifier;

  CrfTagger(String model, Models models) {
    Properties properties = new Properties();
    // Remembering words from earlier articles would make the output depend on their order.
    properties.setProperty("maxAdditionalKnownLCWords", "0");
    try (InputStream in = models.open(model);
        ObjectInputStream objects = new ObjectInputStream(new GZIPInputStream(in))) {
      classifier = CRFClassifier.getClassifier(objects, properties);
    } catch (IOException | ClassNotFoundException unreadable) {
      throw new SetupException("cannot read model " + model + ": " + unreadable, unreadable);
    }
  }

  /**
   * For each word of a sentence the marginal probability of each label.
   *
   * @param labels such as {@code PERSON}; one that the model does not know has probability 0
   */
  double[][] marginals(List<String> words, List<String> labels) {
    List<CoreLabel> sentence = new ArrayList<>(words.size());
    for (String word : words) {
      CoreLabel label = new CoreLabel();
      label.setWord(word);
      sentence.add(label);
    }
    new ObjectBankWrapper<CoreLabel>(classifier.flags, null, classifier.getKnownLCWords())
        .processDocument(sentence);
    CRFCliqueTree<String> tree = classifier.getCliqueTree(sentence);
    double[][] marginals = new double[words.size()][labels.size()];
    for (int label = 0; label < labels.size(); label++) {
      int known = tree.classIndex().indexOf(labels.get(label));
      for (int i = 0; known >= 0 && i < words.size(); i++) {
        marginals[i][label] = tree.prob(i, known);
      }
    }
    return marginals;
  }

  boolean isKnownInLowerCase(String word) {
    return classifier.getKnownLCWords().contains(word);
  }
}
