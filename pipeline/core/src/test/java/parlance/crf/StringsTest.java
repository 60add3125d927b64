package parlance.crf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StringsTest {
  private final Random random = new Random(3);

  @Test
  void knowsEachStringByItsNumberAndNoOther() {
    Map<String, Integer> expected = new HashMap<>();
    List<String> known = new ArrayList<>();
    for (String string : List.of("", "a", "Aa", "BB", "\ud83d", "\ude00", "\ud83d\ude00", "\0")) {
      expected.put(string, known.size());
      known.add(string);
    }
    while (known.size() < 20_000) {
      String string = string();
      if (expected.putIfAbsent(string, known.size()) == null) {
        known.add(string);
      }
    }
    Strings strings = strings(known);
    for (String string : known) {
      assertEquals(expected.get(string), strings.number(string), string);
      assertEquals(
          expected.get(string), strings.number("<" + string + ">", 1, string.length() + 1));
    }
    for (int i = 0; i < 20_000; i++) {
      String string = string();
      assertEquals(expected.getOrDefault(string, Strings.UNKNOWN), strings.number(string), string);
    }
  }

  private String string() {
    StringBuilder string = new StringBuilder();
    for (int left = random.nextInt(5); left > 0; left--) {
      string.append(
          (char)
              switch (random.nextInt(4)) {
                case 0 -> random.nextInt(1 << Character.SIZE);
                case 1 -> random.nextInt(0x800);
                default -> 'a' + random.nextInt(20);
              });
    }
    return string.toString();
  }

  private static Strings strings(List<String> strings) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    short[] lengths = new short[strings.size()];
    for (int i = 0; i < lengths.length; i++) {
      byte[] bytes = Strings.bytes(strings.get(i));
      lengths[i] = (short) bytes.length;
      all.writeBytes(bytes);
    }
    return new Strings(all.toByteArray(), lengths);
  }
}
