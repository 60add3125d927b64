package parlance.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DecimalReaderTest {
  @Test
  void readsNumbersToTheLastBit() throws IOException {
    List<String> numbers =
        new ArrayList<>(
            List.of("0", "-0.0000", "7", "-12", "1.", ".5", "-.5", "1e-4", "-2.5E3", "16777217.5"));
    numbers.addAll(List.of("0.12345678901", "123456789.5", "3.4028235e38", "-0.00000000001"));
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      int decimals = 1 + random.nextInt(9);
      numbers.add(String.format(Locale.ROOT, "%." + decimals + "f", 40 * random.nextDouble() - 20));
    }
    DecimalReader in = reader(String.join(" ", numbers) + "\n");
    for (String number : numbers) {
      assertEquals(
          Float.floatToIntBits(Float.parseFloat(number)),
          Float.floatToIntBits(in.number()),
          number);
    }
  }

  @Test
  void readsWordsOfAnyLengthAndScript() throws IOException {
    String longest = "x".repeat(1000);
    DecimalReader in = reader("naïve 1.5 -2\n東京 3\n" + longest + " 0.25\n");
    assertEquals("naïve", in.word(' '));
    assertEquals(1.5f, in.number());
    assertEquals(-2f, in.number());
    assertEquals("東京", in.word(' '));
    assertEquals(3f, in.number());
    assertEquals(longest, in.word(' '));
    assertEquals(0.25f, in.number());
  }

  @Test
  void refusesWhatIsNoNumberOrCutOff() {
    assertThrows(NumberFormatException.class, () -> reader("1.2.3 ").number());
    assertThrows(NumberFormatException.class, () -> reader("word ").number());
    assertThrows(NumberFormatException.class, () -> reader("  ").number());
    assertThrows(NumberFormatException.class, () -> reader("1-2 ").number());
    assertThrows(EOFException.class, () -> reader("1.2").number());
    assertThrows(EOFException.class, () -> reader("half").word(' '));
  }

  private static DecimalReader reader(String text) {
    return new DecimalReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
