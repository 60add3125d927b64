package parlance.tag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordTableTest {
  private static final String LETTERS = "ab'é東\0\ud800\udc00\u07ff\u0800\uffff";

  @ParameterizedTest
  @ValueSource(ints = {0, 100, 30_000})
  void findsTheWordsThatItHolds(int expected) throws IOException {
    Random random = new Random(3);
    Set<String> words = new LinkedHashSet<>(List.of(""));
    while (words.size() < 20_000) {
      words.add(word(random));
    }
    List<String> held = new ArrayList<>(words).subList(0, 10_000);
    WordTable table = new WordTable(expected);
    DataReader in = new DataReader(written(words));
    for (int number = 0; number < held.size(); number++) {
      assertEquals(number, in.add(in.text(), table));
    }
    table.trim();
    int number = 0;
    for (String word : words) {
      assertEquals(number < held.size() ? number : -1, table.find(word), word);
      number++;
    }
    assertEquals(held.size(), table.size());
    in.moveTo(0);
    assertThrows(IllegalArgumentException.class, () -> in.add(in.text(), table));
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int length = random.nextInt(8); length >= 0; length--) {
      word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return word.toString();
  }

  private static byte[] written(Set<String> words) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    for (String word : words) {
      out.writeUTF(word);
    }
    return bytes.toByteArray();
  }
}
