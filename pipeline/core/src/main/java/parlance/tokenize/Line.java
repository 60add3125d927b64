package parlance.tokenize;

import parlance.document.Span;

/**
 * A line that is not blank.
 *
 * @param span without the white space around it
 * @param indented whether white space stands before it
 * @param afterBlank whether a blank line, or nothing, stands before it
 */
record Line(Span span, boolean indented, boolean afterBlank) {}
