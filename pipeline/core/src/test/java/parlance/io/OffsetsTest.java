package parlance.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parlance.document.Span;

class OffsetsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain",
        "🕊",
        "a🕊b𝒜c",
        "👩‍👩‍👧 und 🇺🇳",
        "é e\u0301",
        "\ud83d lost \udc00 halves \ud83d"
      })
  void everyOffsetGoesThereAndBack(String text) {
    Offsets offsets = new Offsets(text, OffsetUnit.CODEPOINT);
    assertEquals(text.codePointCount(0, text.length()), offsets.length());
    for (int i = 0; i <= offsets.length(); i++) {
      assertEquals(text.offsetByCodePoints(0, i), offsets.toUtf16(i));
      assertEquals(i, offsets.fromUtf16(offsets.toUtf16(i)));
    }
  }

  @Test
  void aDoveCountsOnceForPythonAndTwiceForJava() {
    String text = "🕊 Anna";
    assertEquals(2, new Offsets(text, OffsetUnit.CODEPOINT).fromUtf16(text.indexOf("Anna")));
    assertEquals(3, new Offsets(text, OffsetUnit.UTF16).fromUtf16(text.indexOf("Anna")));
    assertEquals(new Span(3, 7), new Offsets(text, OffsetUnit.CODEPOINT).toUtf16(2, 6));
  }

  @Test
  void anOffsetBeyondTheTextIsRefused() {
    for (OffsetUnit unit : OffsetUnit.values()) {
      Offsets offsets = new Offsets("🕊", unit);
      int beyond = offsets.length() + 1;
      assertThrows(IndexOutOfBoundsException.class, () -> offsets.toUtf16(beyond));
      assertThrows(IndexOutOfBoundsException.class, () -> offsets.toUtf16(-1));
    }
  }
}
