package parlance.quote;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import parlance.document.Document;
import parlance.document.Sentence;
import parlance.document.Span;
import parlance.document.Token;
import parlance.quote.Quotation.Mending;
import parlance.quote.Quotation.Use;

/**
 * Tells what quote marks are there for, from what they hold and the words beside them: capitals,
 * punctuation and parts of speech. Immutable.
 */
final class UseTagger {
  private static final String SO_CALLED = "so-called";
  private static final int LONGEST_NICKNAME = 3;
  private static final int LONGEST_TITLE = 12;

  /** Tags of the words that a title may leave in lower case. */
  private static final Set<String> SMALL = Set.of("DT", "IN", "CC", "TO", "POS", "PRP$", "RP");

  /** Tags of words that begin an answer or an aside rather than a title: "Not in New York". */
  private static final Set<String> ANSWERING = Set.of("RB", "IN", "UH");

  private final Document document;
  private final String text;
  private final List<Token> tokens;
  private final List<Sentence> sentences;

  UseTagger(Document document) {
    this.document = document;
    this.text = document.text();
    this.tokens = document.tokens();
    this.sentences = document.sentences();
  }

  Use use(Span span, Mending mending) {
    int first = firstTokenFrom(span.begin());
    int end = firstTokenFrom(span.end());
    int from = first;
    while (from < end && !isWord(from)) {
      from++;
    }
    int to = end;
    while (to > from && !isWord(to - 1)) {
      to--;
    }
    boolean begins = beginsSentence(first);
    boolean complete = mending == Mending.NONE && from < to;
    if (complete && isLabel(span, first, end, from, to, begins)) {
      return Use.LABEL;
    }
    if (wordsUpToTwo(from, to) < 2) {
      return Use.PHRASE;
    }
    if (mending != Mending.NONE) {
      return Use.UTTERANCE;
    }
    boolean opens = begins || isOneOf(first - 1, ",:") || tag(first - 1).startsWith("VB");
    boolean stops = to < end - 1 || isOneOf(end, ",");
    if (!opens || !stops) {
      return Use.PHRASE;
    }
    boolean lower = Character.isLowerCase(text.charAt(tokens.get(from).span().begin()));
    return lower && !begins ? Use.CONTINUATION : Use.UTTERANCE;
  }

  private boolean isLabel(Span span, int first, int end, int from, int to, boolean begins) {
    return isSoCalled(span.begin())
        || isNickname(first, end, from, to)
        || (sentence(first).kind() == Sentence.Kind.PROSE && isTitle(first, end, from, to, begins));
  }

  private boolean isSoCalled(int mark) {
    int end = mark;
    while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    int begin = end - SO_CALLED.length();
    return begin >= 0 && text.regionMatches(true, begin, SO_CALLED, 0, SO_CALLED.length());
  }

  /** {@code John "Jack" Doe}, {@code John ("Jack") Doe}. */
  private boolean isNickname(int first, int end, int from, int to) {
    int before = isOneOf(first - 1, "(") ? first - 2 : first - 1;
    int after = isOneOf(end, ")") ? end + 1 : end;
    return to - from <= LONGEST_NICKNAME
        && to == end - 1
        && tag(before).startsWith("NNP")
        && tag(after).startsWith("NNP")
        && firstOf(sentence(before)) == firstOf(sentence(after));
  }

  /** {@code his film "The Long Road"}: capitals but for small words. */
  private boolean isTitle(int first, int end, int from, int to, boolean begins) {
    boolean exclaims = to < end && isOneOf(to, "!?");
    boolean comma = isOneOf(first - 1, ",");
    boolean introduced = isOneOf(first - 1, ":") || (comma && !isCommonNoun(first - 2));
    if (exclaims || introduced || to - from > LONGEST_TITLE) {
      return false;
    }
    // Speech may begin here too: "Not in New York", "No, Tom".
    boolean speech = begins || tag(first - 1).startsWith("VB");
    if (!isCapital(from) || !isCapital(to - 1) || (speech && ANSWERING.contains(tag(from)))) {
      return false;
    }
    int capitals = 0;
    for (int i = from; i < to; i++) {
      if (isWord(i) ? !isCapital(i) && !SMALL.contains(tag(i)) : speech) {
        return false;
      }
      capitals += isCapital(i) ? 1 : 0;
    }
    return capitals >= (begins ? 3 : isCommonNoun(first - 1) ? 1 : 2);
  }

  /** Sentence splitters may leave an opening mark at the end of the sentence before. */
  private boolean beginsSentence(int mark) {
    return firstOf(sentence(mark)) == mark
        || (mark + 1 < tokens.size() && firstOf(sentence(mark + 1)) == mark + 1);
  }

  private int firstOf(Sentence sentence) {
    return Dateline.firstTokenAfter(document, sentence);
  }

  private boolean isCommonNoun(int token) {
    return tag(token).equals("NN") || tag(token).equals("NNS");
  }

  /** A capital with small letters after it, or alone, or a number; what is all capitals shouts. */
  private boolean isCapital(int token) {
    String word = document.text(tokens.get(token));
    boolean shouted = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    char first = word.charAt(0);
    return Character.isDigit(first) || (Character.isUpperCase(first) && !shouted);
  }

  private boolean isWord(int token) {
    return document
        .text(tokens.get(token))
        .chars()
        .anyMatch(c -> Character.isLetterOrDigit(c) || "$%#@&".indexOf(c) >= 0);
  }

  private int wordsUpToTwo(int from, int to) {
    int words = 0;
    for (int i = from; i < to && words < 2; i++) {
      words += isWord(i) ? 1 : 0;
    }
    return words;
  }

  private boolean isOneOf(int token, String characters) {
    if (token < 0 || token >= tokens.size()) {
      return false;
    }
    Span span = tokens.get(token).span();
    return span.length() == 1 && characters.indexOf(text.charAt(span.begin())) >= 0;
  }

  /** The tag of a token; empty outside the document. */
  private String tag(int token) {
    return token < 0 || token >= tokens.size() ? "" : tokens.get(token).pos();
  }

  private Sentence sentence(int token) {
    int last = Math.max(0, Math.min(token, tokens.size() - 1));
    return sentences.get(first(sentences.size(), i -> sentences.get(i).endToken() > last));
  }

  /** Index of the first token that ends after an offset. */
  private int firstTokenFrom(int offset) {
    return first(tokens.size(), i -> tokens.get(i).span().end() > offset);
  }

  /** The least of {@code [0, size)} from which on a condition holds, or {@code size}. */
  private static int first(int size, IntPredicate holds) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (holds.test(middle)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
