package parlance.quote;

import parlance.document.Span;

/**
 * A stretch of text in outermost quote marks.
 *
 * @param span with its marks
 * @param paragraph number of the paragraph in which it stands
 * @param mending what was done about a missing mark
 * @param use what the marks are there for
 */
record Quotation(Span span, int paragraph, Mending mending, Use use) {

  /** What quote marks are there for. */
  enum Use {
    /** Somebody's words, from the begin of a sentence or a report to punctuation that ends one. */
    UTTERANCE,
    /** The same, but begun in lower case amid a sentence: it may take an utterance up again. */
    CONTINUATION,
    /**
     * Words amid a sentence: a partial quote or a scare quote, which only the sentence can tell.
     */
    PHRASE,
    /** A nickname, a title or what is "so-called": nobody is quoted. */
    LABEL
  }

  /** What a quotation's marks lacked. */
  enum Mending {
    NONE,
    /** The paragraph ends without a closing mark, and the next one reopens the quotation. */
    REOPENED,
    /** No closing mark; the quotation is taken to end with its sentence or its paragraph. */
    UNCLOSED,
    /** No opening mark; the quotation is taken to begin with its sentence. */
    UNOPENED
  }

  /** Whether a mark was missing that the next paragraph does not account for. */
  boolean isMended() {
    return mending == Mending.UNCLOSED || mending == Mending.UNOPENED;
  }
}
