package parlance.ner;

import parlance.document.Document;
import parlance.document.MentionType;
import parlance.document.Span;

/**
 * Tokens that may be a name.
 *
 * @param first index of the first token
 * @param end index after the last token
 * @param score from 0 to 1
 */
record Candidate(int first, int end, MentionType type, double score) {

  int length() {
    return end - first;
  }

  boolean overlaps(Candidate other) {
    return first < other.end && other.first < end;
  }

  Candidate as(MentionType other) {
    return new Candidate(first, end, other, score);
  }

  Candidate within(int newFirst, int newEnd) {
    return new Candidate(newFirst, newEnd, type, score);
  }

  Span span(Document document) {
    return new Span(
        document.tokens().get(first).span().begin(), document.tokens().get(end - 1).span().end());
  }
}
