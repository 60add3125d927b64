package parlance.sentiment;

import java.util.List;
import parlance.document.Document;
import parlance.document.Sentence;
import parlance.document.Span;
import parlance.document.Token;

/** Finds a document's tokens and sentences by place. */
final class Tokens {
  private final List<Token> tokens;
  private final List<Sentence> sentences;

  Tokens(Document document) {
    tokens = document.tokens();
    sentences = document.sentences();
  }

  /** Index of the first token that ends after the span's begin. */
  int first(Span span) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).span().end() <= span.begin()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Index after the last token that begins before the span's end. */
  int end(Span span) {
    int end = first(span);
    while (end < tokens.size() && tokens.get(end).span().begin() < span.end()) {
      end++;
    }
    return end;
  }

  /** Index of the sentence in which a span begins, or -1. */
  int sentence(Span span) {
    int token = first(span);
    int low = 0;
    int high = sentences.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Sentence sentence = sentences.get(middle);
      if (token < sentence.firstToken()) {
        high = middle - 1;
      } else if (token >= sentence.endToken()) {
        low = middle + 1;
      } else {
        return middle;
      }
    }
    return -1;
  }
}
