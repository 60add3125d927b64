package parlance.document;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an encoder says of each word of a document.
 *
 * @param quotes whether it is part of the source, cue or content of an attribution
 * @param conll whether it is part of a name, by the scheme of CoNLL-2003: {@code PERSON}, {@code
 *     ORG}, {@code GPE} for every place, {@code MISC} for peoples too
 * @param worldwide the same by the scheme of the English Worldwide Newswire corpus: {@code GPE} for
 *     every place but buildings and the like, which are {@code LOC}; {@code NORP}, {@code DATE} and
 *     {@code NUMBER} apart from {@code MISC}
 * @param anchors for each word that may begin a source or content, how well the words around it
 *     anchor it, as its cue's first word does
 */
public record WordScores(
    LabelScores quotes,
    LabelScores conll,
    LabelScores worldwide,
    Map<Integer, AnchorScores> anchors) {

  public WordScores {
    if (conll.words() != quotes.words() || worldwide.words() != quotes.words()) {
      throw new IllegalArgumentException(
          "heads of "
              + quotes.words()
              + ", "
              + conll.words()
              + " and "
              + worldwide.words()
              + " words");
    }
    anchors = Collections.unmodifiableMap(new TreeMap<>(anchors));
  }
}
