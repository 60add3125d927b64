package parlance.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parlance.document.Document;
import parlance.document.Sentence;
import parlance.document.Span;
import parlance.quote.Quotation.Use;

/**
 * The outermost quotations of a document, in text order, none overlapping another.
 *
 * <p>Immutable. Quotations never cross a paragraph; one that goes on in the next is a quotation
 * there again. They need no parse: sentences and tagged tokens are enough.
 */
final class Quotations {
  private final List<Quotation> quotations;
  private final String text;

  private Quotations(List<Quotation> quotations, String text) {
    this.quotations = List.copyOf(quotations);
    this.text = text;
  }

  static Quotations of(Document document) {
    List<Quotation> found = new ArrayList<>();
    List<Sentence> sentences = document.sentences();
    UseTagger uses = new UseTagger(document);
    int first = 0;
    while (first < sentences.size()) {
      int end = first + 1;
      while (end < sentences.size()
          && sentences.get(end).paragraph() == sentences.get(first).paragraph()) {
        end++;
      }
      new ParagraphQuotations(document, uses, first, end).addTo(found);
      first = end;
    }
    found.sort(Comparator.comparing(Quotation::span));
    return new Quotations(found, document.text());
  }

  List<Quotation> all() {
    return quotations;
  }

  /** Index of the first quotation that ends after an offset. */
  int firstFrom(int offset) {
    int low = 0;
    int high = quotations.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (quotations.get(middle).span().end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The quotation in which a span lies, or null. */
  @Nullable Quotation at(Span span) {
    int i = firstFrom(span.begin());
    boolean inside = i < quotations.size() && quotations.get(i).span().contains(span);
    return inside ? quotations.get(i) : null;
  }

  /**
   * Letters and digits of a span: how many there are, and how many of them are quoted. Nicknames,
   * titles and what is "so-called" are not.
   */
  record Letters(int all, int quoted) {
    Letters plus(Letters other) {
      return new Letters(all + other.all, quoted + other.quoted);
    }
  }

  Letters letters(Span span) {
    int all = 0;
    int quoted = 0;
    int next = firstFrom(span.begin());
    for (int i = span.begin(); i < span.end(); i++) {
      while (next < quotations.size() && quotations.get(next).span().end() <= i) {
        next++;
      }
      if (Character.isLetterOrDigit(text.charAt(i))) {
        all++;
        quoted += next < quotations.size() && quotes(quotations.get(next), i) ? 1 : 0;
      }
    }
    return new Letters(all, quoted);
  }

  private static boolean quotes(Quotation quotation, int offset) {
    return quotation.use() != Use.LABEL && quotation.span().begin() <= offset;
  }
}
