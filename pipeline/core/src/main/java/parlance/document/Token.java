package parlance.document;

/**
 * A word or a punctuation mark.
 *
 * @param pos Penn Treebank tag
 * @param lemma in the form that the tagger's lemmatizer gives, lower case but for proper nouns
 */
public record Token(Span span, String pos, String lemma) {}
