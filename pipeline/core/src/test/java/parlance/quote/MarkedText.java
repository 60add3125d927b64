package parlance.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parlance.document.Document;
import parlance.document.Documents;
import parlance.document.Layer;
import parlance.document.Sentence;
import parlance.document.Span;
import parlance.document.Token;

/** Documents with sentences and tagged tokens, from texts in which a word may carry its tag. */
final class MarkedText {
  private static final Pattern TAG = Pattern.compile("_([A-Z$]+)");
  private static final Pattern TOKEN =
      Pattern.compile("``|''|‘‘|’’|--|[\\p{L}\\p{N}]+(?:[-’'][\\p{L}]+)*|\\S");

  private MarkedText() {}

  /**
   * Paragraphs are parted by an empty line, sentences by a full stop and a blank. A word is tagged
   * as in {@code film_NN}; one without a tag is a name if it begins with a capital, and has no part
   * of speech if not.
   */
  static Document document(String tagged) {
    String text = TAG.matcher(tagged).replaceAll("");
    List<Token> tokens = tokens(tagged, text);
    List<Sentence> sentences = new ArrayList<>();
    int begin = 0;
    int paragraph = 0;
    for (int i = 1; i <= text.length(); i++) {
      boolean newParagraph = text.startsWith("\n\n", i);
      if (i == text.length() || newParagraph || text.startsWith(". ", i - 1)) {
        Span span = new Span(begin, i);
        int first = sentences.isEmpty() ? 0 : sentences.get(sentences.size() - 1).endToken();
        int end = first;
        while (end < tokens.size() && tokens.get(end).span().begin() < i) {
          end++;
        }
        sentences.add(new Sentence(span, Sentence.Kind.PROSE, paragraph, first, end));
        paragraph += newParagraph ? 1 : 0;
        begin = i + (newParagraph ? 2 : 1);
        i = begin;
      }
    }
    return Document.of(Documents.article("marks", text))
        .with(Layer.SENTENCES, sentences)
        .with(Layer.TOKENS, tokens);
  }

  private static List<Token> tokens(String tagged, String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher token = TOKEN.matcher(text);
    Matcher tag = TAG.matcher(tagged);
    int stripped = 0;
    boolean more = tag.find();
    while (token.find()) {
      String word = token.group();
      String pos = Character.isUpperCase(word.charAt(0)) ? "NNP" : "X";
      if (more && tag.start() - stripped == token.end()) {
        pos = tag.group(1);
        stripped += tag.end() - tag.start();
        more = tag.find();
      }
      tokens.add(new Token(new Span(token.start(), token.end()), pos, word));
    }
    return tokens;
  }
}
