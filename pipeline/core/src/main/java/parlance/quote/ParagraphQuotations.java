package parlance.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parlance.document.Document;
import parlance.document.Sentence;
import parlance.document.Span;
import parlance.quote.Quotation.Mending;

/** Turns the marks of one paragraph into quotations, and mends what lacks a mark. */
final class ParagraphQuotations {
  private final String text;
  private final UseTagger uses;
  private final List<Sentence> sentences;
  private final int begin;
  private final int end;
  private final int nextBegin;

  /** The sentences {@code [first, endSentence)} of a document are the paragraph. */
  ParagraphQuotations(Document document, UseTagger uses, int first, int endSentence) {
    List<Sentence> all = document.sentences();
    this.text = document.text();
    this.uses = uses;
    this.sentences = all.subList(first, endSentence);
    this.begin = sentences.get(0).span().begin();
    this.end = sentences.get(sentences.size() - 1).span().end();
    this.nextBegin = endSentence < all.size() ? all.get(endSentence).span().begin() : text.length();
  }

  void addTo(List<Quotation> found) {
    List<QuoteMarks.Pair> pairs = new ArrayList<>(QuoteMarks.pair(text, begin, end));
    pairs.sort(
        Comparator.comparingInt(QuoteMarks.Pair::begin)
            .thenComparing(Comparator.comparingInt(QuoteMarks.Pair::end).reversed()));
    int covered = begin;
    int limits = 0;
    for (int i = 0; i < pairs.size(); i++) {
      if (pairs.get(i).begin() < covered) {
        continue;
      }
      while (limits < pairs.size() && (limits <= i || pairs.get(limits).single())) {
        limits++;
      }
      int limit = limits < pairs.size() ? pairs.get(limits).begin() : end;
      Quotation quotation = quotation(pairs.get(i), covered, limit);
      if (quotation != null) {
        found.add(quotation);
        covered = quotation.span().end();
      }
    }
  }

  private @Nullable Quotation quotation(QuoteMarks.Pair pair, int covered, int limit) {
    if (pair.opened() && pair.closed()) {
      return of(pair.begin(), pair.end(), Mending.NONE);
    }
    if (pair.single()) {
      return reopensSingle() ? of(pair.begin(), end, Mending.REOPENED) : null;
    }
    return pair.opened() ? unclosed(pair, limit) : unopened(pair, covered);
  }

  private @Nullable Quotation unclosed(QuoteMarks.Pair pair, int limit) {
    boolean toParagraphEnd = limit == end;
    if (toParagraphEnd && nextReopens()) {
      return of(pair.begin(), end, Mending.REOPENED);
    }
    if (toParagraphEnd && pair.begin() == begin) {
      return of(pair.begin(), end, Mending.UNCLOSED);
    }
    int stop = Math.min(limit, sentence(pair.begin()).span().end());
    while (stop > pair.end() && Character.isWhitespace(text.charAt(stop - 1))) {
      stop--;
    }
    return stop == pair.end() ? null : of(pair.begin(), stop, Mending.UNCLOSED);
  }

  private boolean nextReopens() {
    return nextBegin < text.length()
        && ("“\"„«".indexOf(text.charAt(nextBegin)) >= 0
            || text.startsWith("''", nextBegin)
            || text.startsWith("``", nextBegin)
            || text.startsWith("‘‘", nextBegin));
  }

  /** A single mark may be an apostrophe, so both paragraphs have to begin with the same one. */
  private boolean reopensSingle() {
    return nextBegin < text.length() && text.charAt(nextBegin) == text.charAt(begin);
  }

  /** A stray closing mark makes a quotation only after the punctuation that ends one. */
  private @Nullable Quotation unopened(QuoteMarks.Pair pair, int covered) {
    int mark = pair.begin();
    if (mark == begin || ".,!?…—".indexOf(text.charAt(mark - 1)) < 0) {
      return null;
    }
    int start = sentence(mark).span().begin();
    return start < covered || start == mark ? null : of(start, pair.end(), Mending.UNOPENED);
  }

  private Sentence sentence(int offset) {
    int low = 0;
    int high = sentences.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sentences.get(middle).span().end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return sentences.get(low);
  }

  private Quotation of(int from, int to, Mending mending) {
    Span span = new Span(from, to);
    return new Quotation(span, sentences.get(0).paragraph(), mending, uses.use(span, mending));
  }
}
