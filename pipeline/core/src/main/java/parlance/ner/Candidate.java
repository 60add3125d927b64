package parlance.ner;

import org.jspecify.annotations.Nullable;
import parlance.document.Document;
import parlance.document.MentionType;
import parlance.document.Span;

/**
 * Tokens that may be a name.
 *
 * @param first index of the first token
 * @param end index after the last token
 * @param score from 0 to 1
 * @param value of a date; null for all else
 */
record Candidate(int first, int end, MentionType type, double score, @Nullable String value) {

  Candidate(int first, int end, MentionType type, double score) {
    this(first, end, type, score, null);
  }

  int length() {
    return end - first;
  }

  boolean overlaps(Candidate other) {
    return first < other.end && other.first < end;
  }

  Candidate as(MentionType other) {
    return new Candidate(first, end, other, score, other == type ? value : null);
  }

  Candidate within(int newFirst, int newEnd) {
    return new Candidate(newFirst, newEnd, type, score);
  }

  Span span(Document document) {
    return new Span(
        document.tokens().get(first).span().begin(), document.tokens().get(end - 1).span().end());
  }
}
