package parlance.crf;

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

/** The probabilities that one of Stanford CoreNLP's own classifiers finds. */
final class CoreNlpReference {
  private final CRFClassifier<CoreLabel> classifier;

  CoreNlpReference(String model, Models models) throws IOException, ClassNotFoundException {
    Properties properties = new Properties();
    // Remembering words from earlier sentences would make what is found depend on their order.
    properties.setProperty("maxAdditionalKnownLCWords", "0");
    try (InputStream in = models.open(model);
        ObjectInputStream objects = new ObjectInputStream(new GZIPInputStream(in))) {
      classifier = CRFClassifier.getClassifier(objects, properties);
    }
  }

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
