package parlance.encoder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import parlance.document.Document;
import parlance.document.Documents;
import parlance.document.Layer;
import parlance.document.Sentence;
import parlance.document.Span;
import parlance.document.Token;
import parlance.model.Models;

/**
 * What the network is given here is what it was trained on: {@code
 * models/training/tagger/parity.py} wrote the file.
 */
final class ParityTest {
  private static JsonNode expected;
  private static Words words;

  @BeforeAll
  static void read() throws IOException {
    try (InputStream in = ParityTest.class.getResourceAsStream("parity.json")) {
      expected = new JsonMapper().readTree(in);
    }
    words = new Words(document(), WordPieces.read(new Models(null), WordPieces.VOCABULARY));
  }

  @Test
  void pieces() {
    for (int i = 0; i < words.size(); i++) {
      assertArrayEquals(numbers(expected.get("pieces").get(i)), words.pieces(i), "word " + i);
    }
  }

  @Test
  void marks() {
    for (int i = 0; i < words.size(); i++) {
      assertEquals(expected.get("marks").get(i).asInt(), words.mark(i), "word " + i);
    }
  }

  @Test
  void windows() {
    for (JsonNode laid : expected.get("windows")) {
      int[] sizes = numbers(laid.get("sizes"));
      List<Window> windows = new ArrayList<>();
      for (JsonNode found : laid.get("found")) {
        int[] bounds = numbers(found);
        windows.add(new Window(bounds[0], bounds[1], bounds[2], bounds[3]));
      }
      assertEquals(windows, new Windows(sizes[0], sizes[1], sizes[2]).of(words));
    }
  }

  private static Document document() {
    String text = expected.get("text").asText();
    List<Token> tokens = new ArrayList<>();
    for (JsonNode token : expected.get("tokens")) {
      int begin = text.offsetByCodePoints(0, token.get(0).asInt());
      int end = text.offsetByCodePoints(0, token.get(1).asInt());
      tokens.add(new Token(new Span(begin, end), "NN", text.substring(begin, end)));
    }
    int[] firsts = numbers(expected.get("sentences"));
    List<Sentence> sentences = new ArrayList<>();
    for (int i = 0; i < firsts.length; i++) {
      int end = i + 1 < firsts.length ? firsts[i + 1] : tokens.size();
      Span span = new Span(tokens.get(firsts[i]).span().begin(), tokens.get(end - 1).span().end());
      sentences.add(new Sentence(span, Sentence.Kind.PROSE, i, firsts[i], end));
    }
    return Document.of(Documents.article("parity", text))
        .with(Layer.SENTENCES, sentences)
        .with(Layer.TOKENS, tokens);
  }

  private static int[] numbers(JsonNode array) {
    int[] numbers = new int[array.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = array.get(i).asInt();
    }
    return numbers;
  }
}
