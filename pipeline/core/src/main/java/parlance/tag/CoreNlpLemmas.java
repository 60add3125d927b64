package parlance.tag;

import edu.stanford.nlp.process.Morphology;

/**
 * Lemmas by Stanford CoreNLP's finite-state transducer, which is asked once for most words.
 *
 * <p>Safe for many threads.
 */
public final class CoreNlpLemmas {
  private final WordCache<String> lemmas = new WordCache<>();

  /**
   * The lemma of a word, in lower case but for proper nouns.
   *
   * @param tag as in the Penn Treebank, without blanks
   * @param morphology the thread's own
   */
  public String lemma(String word, String tag, Morphology morphology) {
    return lemmas.get(tag + ' ' + word, key -> morphology.lemma(word, tag));
  }
}
