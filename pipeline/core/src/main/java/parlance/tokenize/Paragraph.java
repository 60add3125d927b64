package parlance.tokenize;

import parlance.document.Span;

/** A stretch of text that no sentence crosses, without the white space around it. */
record Paragraph(Span span, boolean heading) {}
