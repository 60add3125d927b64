package parlance.encoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parlance.document.Document;
import parlance.document.Documents;
import parlance.document.Layer;
import parlance.document.Sentence;
import parlance.document.Span;
import parlance.document.Token;

final class WindowsTest {
  private static final Windows WINDOWS = new Windows(40, 10, 6);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void everyWordIsInOneCoreAndNoWindowIsTooLong(long seed) {
    Random random = new Random(seed);
    int[] lengths = random.ints(60, 1, 90).toArray();
    Words words = words(lengths);
    int covered = 0;
    for (Window window : WINDOWS.of(words)) {
      assertEquals(covered, window.coreFirst());
      assertTrue(window.coreEnd() > window.coreFirst());
      assertTrue(window.first() <= window.coreFirst() && window.end() >= window.coreEnd());
      assertTrue(words.length(window.first(), window.end()) <= 40);
      assertTrue(words.length(window.first(), window.coreFirst()) <= 10);
      assertTrue(words.length(window.coreEnd(), window.end()) <= 6);
      covered = window.coreEnd();
    }
    assertEquals(words.size(), covered);
  }

  @Test
  void coresEndWithSentences() {
    List<Window> windows = WINDOWS.of(words(9, 9, 9, 9, 9, 9, 9));
    assertEquals(new Window(0, 33, 0, 27), windows.get(0));
    assertEquals(new Window(17, 51, 27, 45), windows.get(1));
    assertEquals(new Window(35, 63, 45, 63), windows.get(2));
  }

  @Test
  void aLongSentenceIsCut() {
    List<Window> windows = WINDOWS.of(words(100));
    assertEquals(new Window(0, 40, 0, 34), windows.get(0));
    assertEquals(new Window(24, 64, 34, 58), windows.get(1));
  }

  @Test
  void anEmptyDocumentHasNoWindow() {
    assertEquals(List.of(), WINDOWS.of(words()));
  }

  @Test
  void marksTellSentencesAndParagraphs() {
    Document document =
        Documents.parsed(
            "Lindt lindt NNP 2 nsubj\nspoke speak VBD 0 root",
            "She she PRP 2 nsubj\nleft leave VBD 0 root",
            "¶\nNATO nato NNP 2 nsubj\nwaits wait VBZ 0 root");
    Words words = new Words(document, new WordPieces(List.of("[UNK]")));
    List<Integer> marks = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      marks.add(words.mark(i));
    }
    assertEquals(List.of(3 * 2 + 2, 3, 3 * 2 + 1, 3, 3 * 3 + 2, 3), marks);
  }

  /** Sentences of so many words; each word is one piece. */
  private static Words words(int... sentences) {
    StringBuilder text = new StringBuilder();
    List<Token> tokens = new ArrayList<>();
    List<Sentence> layout = new ArrayList<>();
    for (int length : sentences) {
      int first = tokens.size();
      for (int i = 0; i < length; i++) {
        tokens.add(new Token(new Span(text.length(), text.length() + 1), "NN", "a"));
        text.append("a ");
      }
      Span span = new Span(2 * first, text.length() - 1);
      layout.add(new Sentence(span, Sentence.Kind.PROSE, 0, first, tokens.size()));
    }
    Document document =
        Document.of(Documents.article("words", text + "."))
            .with(Layer.SENTENCES, layout)
            .with(Layer.TOKENS, tokens);
    return new Words(document, new WordPieces(List.of("[UNK]", "a")));
  }
}
