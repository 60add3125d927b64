package parlance.tokenize;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parlance.document.Document;
import parlance.document.Layer;
import parlance.document.Sentence;
import parlance.document.Span;
import parlance.document.Token;

/**
 * The sentences and tokens of one document, gathered paragraph by paragraph whatever the engine, so
 * that the limits that keep hostile text from stalling an engine are the same for all.
 */
final class TokenLayers {
  /** Characters; longer than any word or address worth reading. */
  static final int LONGEST_WORD = 200;

  private static final Pattern ENDLESS_WORD =
      Pattern.compile("\\S{" + LONGEST_WORD + "}\\S++", Pattern.UNICODE_CHARACTER_CLASS);

  private final Document document;
  private final SentenceLimit longest;
  private final String text;
  private final List<Paragraph> paragraphs;
  private final List<Sentence> sentences = new ArrayList<>();
  private final List<Token> tokens = new ArrayList<>();
  private int leftOut;
  private int cut;

  TokenLayers(Document document, SentenceLimit longest) {
    this.document = document;
    this.longest = longest;
    this.text = blanked(document.text());
    this.paragraphs = Paragraphs.split(text);
  }

  /** Words that are too long become blanks, so that no offset moves. */
  private String blanked(String original) {
    Matcher endless = ENDLESS_WORD.matcher(original);
    if (!endless.find()) {
      return original;
    }
    StringBuilder readable = new StringBuilder(original);
    do {
      for (int i = endless.start(); i < endless.end(); i++) {
        readable.setCharAt(i, ' ');
      }
      leftOut += endless.end() - endless.start();
    } while (endless.find());
    return readable.toString();
  }

  int paragraphs() {
    return paragraphs.size();
  }

  /** The characters of a paragraph, as an engine may read them. */
  String paragraph(int number) {
    Span span = paragraphs.get(number).span();
    return text.substring(span.begin(), span.end());
  }

  /** How far the offsets within a paragraph are from those within the text. */
  int begin(int number) {
    return paragraphs.get(number).span().begin();
  }

  /** Whether a token is too long to be one; what is refused is counted as left out. */
  boolean refuses(int begin, int end) {
    boolean endless = end - begin > LONGEST_WORD;
    leftOut += endless ? end - begin : 0;
    return endless;
  }

  /**
   * Where a paragraph's sentences end.
   *
   * @param words of the paragraph, with offsets into its own characters
   * @param ends index after each sentence's last word, as the engine has it
   */
  List<Integer> sentenceEnds(int number, List<Span> words, List<Integer> ends) {
    List<Integer> whole = paragraphs.get(number).heading() ? List.of(words.size()) : ends;
    SentenceBreaks breaks = new SentenceBreaks(paragraph(number), words);
    List<Integer> mended = breaks.mend(whole);
    List<Integer> bounded = breaks.cut(mended, longest.tokens());
    cut += bounded.size() - mended.size();
    return bounded;
  }

  /** Adds a sentence of a paragraph. */
  void add(int number, List<Token> words) {
    Paragraph paragraph = paragraphs.get(number);
    Span span = words.get(0).span().union(words.get(words.size() - 1).span());
    Sentence.Kind kind = paragraph.heading() ? Sentence.Kind.HEADING : Sentence.Kind.PROSE;
    int first = tokens.size();
    tokens.addAll(words);
    sentences.add(new Sentence(span, kind, number, first, tokens.size()));
  }

  /** The document with both layers. */
  Document onDocument() {
    Document done = document.with(Layer.SENTENCES, sentences).with(Layer.TOKENS, tokens);
    if (leftOut > 0) {
      done =
          done.warn(
              String.format(
                  Locale.ROOT,
                  "left out %d characters in words of more than %d characters",
                  leftOut,
                  LONGEST_WORD));
    }
    if (cut > 0) {
      done =
          done.warn(
              String.format(
                  Locale.ROOT,
                  "cut sentences of more than %d tokens in %d places",
                  longest.tokens(),
                  cut));
    }
    return done;
  }
}
