package parlance.issue;

import edu.stanford.nlp.process.Morphology;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Forms of words whose part of speech is not known: two words that share one are taken for the
 * same.
 *
 * <p>Safe for many threads.
 */
final class CoreNlpForms {
  private static final List<String> TAGS = List.of("NNS", "VBZ", "VBG", "VBD");
  private static final int REMEMBERED = 50_000;

  private final Map<String, Set<String>> known = new ConcurrentHashMap<>();

  /** The word in lower case, and its lemmas as a plural and as a verb. */
  Set<String> of(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    Set<String> found = known.get(lower);
    if (found != null) {
      return found;
    }
    Set<String> forms = new LinkedHashSet<>();
    forms.add(lower);
    for (String tag : TAGS) {
      forms.add(Morphology.lemmaStatic(lower, tag));
    }
    if (known.size() < REMEMBERED) {
      known.put(lower, forms);
    }
    return forms;
  }
}
