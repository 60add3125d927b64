package parlance.quote;

import parlance.document.Span;

/**
 * A stretch of text in outermost quote marks.
 *
 * @param span with its marks
 * @param paragraph number of the paragraph in which it stands
 * @param mending what was done about a missing mark
 */
record Quotation(Span span, int paragraph, Mending mending) {

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
