package parlance.encoder;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import parlance.document.Document;
import parlance.document.Sentence;
import parlance.document.Token;

/** A document's words as an encoder reads them: the pieces of each, and a mark. Immutable. */
public final class Words {
  private static final int BREAKS = 3;
  private static final Pattern BLANK_LINE =
      Pattern.compile("\\n\\s*\\n", Pattern.UNICODE_CHARACTER_CLASS);

  private final int[][] pieces;
  private final int[] marks;
  private final int[] piecesBefore;
  private final List<Integer> sentences = new ArrayList<>();

  public Words(Document document, WordPieces wordPieces) {
    List<Token> tokens = document.tokens();
    pieces = new int[tokens.size()][];
    marks = new int[tokens.size()];
    piecesBefore = new int[tokens.size() + 1];
    for (int i = 0; i < tokens.size(); i++) {
      String word = document.text(tokens.get(i).span());
      pieces[i] = wordPieces.of(word);
      marks[i] = BREAKS * LetterCase.of(word).code;
      piecesBefore[i + 1] = piecesBefore[i] + pieces[i].length;
    }
    for (Sentence sentence : document.sentences()) {
      int first = sentence.firstToken();
      sentences.add(first);
      marks[first] += first == 0 || beginsParagraph(document, first) ? 2 : 1;
    }
  }

  /** Whether a blank line stands before a word. */
  private static boolean beginsParagraph(Document document, int word) {
    int from = document.tokens().get(word - 1).span().end();
    int to = document.tokens().get(word).span().begin();
    return BLANK_LINE.matcher(document.text()).region(from, to).find();
  }

  public int size() {
    return pieces.length;
  }

  public int[] pieces(int word) {
    return pieces[word];
  }

  /** Three times the {@link LetterCase}, and 1 where a sentence begins, 2 where a paragraph. */
  public int mark(int word) {
    return marks[word];
  }

  /** Number of pieces of the words from one to before another. */
  public int length(int first, int end) {
    return piecesBefore[end] - piecesBefore[first];
  }

  /** First words of the sentences. */
  List<Integer> sentences() {
    return sentences;
  }
}
