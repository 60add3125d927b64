package parlance.tokenize;

import parlance.document.Span;

/**
 * A word with what OpenNLP's models give it.
 *
 * @param span in the paragraph
 * @param form in ASCII
 * @param tag Universal part of speech
 */
record UniversalWord(Span span, String form, String tag, String lemma) {}
