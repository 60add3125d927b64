package parlance.quote;

import java.util.Locale;
import parlance.document.Document;
import parlance.document.Sentence;
import parlance.document.Span;
import parlance.parse.SyntaxTree;

/** A document made ready for the rules: its dependencies and its quotations. Immutable. */
final class Scene {
  static final int NONE = SyntaxTree.NONE;

  private final Document document;
  private final SyntaxTree tree;
  private final Quotations quotations;
  private final boolean[] quoted;
  private final int[] firstWords;
  private final int[] lastWords;

  Scene(Document document) {
    this.document = document;
    this.tree = new SyntaxTree(document);
    this.quotations = Quotations.of(document);
    this.quoted = new boolean[tree.size()];
    for (Quotation quotation : quotations.all()) {
      int token = tree.firstTokenFrom(quotation.span().begin());
      while (token < quoted.length && tree.token(token).span().begin() < quotation.span().end()) {
        quoted[token++] = true;
      }
    }
    this.firstWords =
        document.sentences().stream()
            .mapToInt(s -> Dateline.firstTokenAfter(document, s))
            .toArray();
    this.lastWords = document.sentences().stream().mapToInt(this::lastWord).toArray();
  }

  Document document() {
    return document;
  }

  SyntaxTree tree() {
    return tree;
  }

  Quotations quotations() {
    return quotations;
  }

  /** Whether a token stands inside quote marks, or is one. */
  boolean quoted(int token) {
    return quoted[token];
  }

  Sentence sentence(int token) {
    return document.sentences().get(tree.sentence(token));
  }

  /** First token of a sentence, after a dateline such as "LONDON (Agency) –". */
  int firstOfSentence(int token) {
    return firstWords[tree.sentence(token)];
  }

  /** Last token of the sentence that is no final punctuation; its quote marks stay. */
  int lastOfSentence(int token) {
    return lastWords[tree.sentence(token)];
  }

  private int lastWord(Sentence sentence) {
    int last = sentence.endToken() - 1;
    while (last > sentence.firstToken() && isPunctuation(last) && !quoted[last]) {
      last--;
    }
    return last;
  }

  boolean isPunctuation(int token) {
    Span span = tree.token(token).span();
    String text = document.text();
    for (int i = span.begin(); i < span.end(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i)) || "$%#@&".indexOf(text.charAt(i)) >= 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether a token is punctuation that parts phrases: no hyphen inside a word, no quote mark. */
  boolean isBreak(int token) {
    return isPunctuation(token) && !quoted[token] && !Dateline.isHyphen(document, token);
  }

  boolean isVerb(int token) {
    return tree.pos(token).startsWith("VB");
  }

  boolean isNoun(int token) {
    return tree.pos(token).startsWith("NN");
  }

  /** Whether a token is this word, in whatever case; a token outside the document is none. */
  boolean isWord(int token, String word) {
    if (token < 0 || token >= tree.size()) {
      return false;
    }
    Span span = tree.token(token).span();
    return span.length() == word.length()
        && document.text().regionMatches(true, span.begin(), word, 0, word.length());
  }

  /** The preposition that marks a nominal, in lower case; empty if it has none. */
  String preposition(int nominal) {
    int marker = tree.child(nominal, "case");
    return marker == NONE ? "" : tree.word(marker).toLowerCase(Locale.ROOT);
  }

  /** Whether nothing but white space stands between a span and a later one. */
  boolean adjoin(Span earlier, Span later) {
    return document.text().substring(earlier.end(), later.begin()).isBlank();
  }
}
