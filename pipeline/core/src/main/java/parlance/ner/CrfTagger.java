package parlance.ner;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
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
  /** The tag of a word that is in no name. */
  static final String OUTSIDE = "O";

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

  /** A tag for each word of a sentence, such as {@code PERSON}. */
  List<String> tag(List<String> words) {
    List<CoreLabel> labels = new ArrayList<>(words.size());
    for (String word : words) {
      CoreLabel label = new CoreLabel();
      label.setWord(word);
      labels.add(label);
    }
    return classifier.classifySentence(labels).stream()
        .map(label -> label.get(CoreAnnotations.AnswerAnnotation.class))
        .toList();
  }
}
