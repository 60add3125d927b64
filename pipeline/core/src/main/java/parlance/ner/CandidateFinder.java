package parlance.ner;

import java.util.List;
import parlance.document.Document;
import parlance.document.Sentence;

/** Finds what may be names, by a statistical model. Safe for many threads. */
interface CandidateFinder {
  /** The names of a sentence, in text order and without overlaps, in rough bounds. */
  List<Candidate> find(Document document, Sentence sentence);

  /** Whether the model is known to have seen a word in lower case, however it stands here. */
  boolean isCommon(String lowerCase);

  /** Whether the model takes common words for names where every word has a capital. */
  boolean isMisledByTitleCase();
}
