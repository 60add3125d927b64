package parlance.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {
  private static final String PIECES = "aAbB01-_. /\\:*?\"<>|~\u0000\n\t\r%$é🕊\ud83d\u202e";

  @ParameterizedTest
  @ValueSource(strings = {"a", "tariff-dispute", "2024_01.v2", "a..b", "reuters-0123456789abcde"})
  void plainIdsAreNamesAsTheyAre(String id) {
    assertEquals(id, FileNames.of(id));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "..", ".", ".hidden", "../../etc/passwd", "/root", "C:\\x", "a/b", "Con", "nul.txt", "com1",
        "lpt9.a.b", "a.", "-rf", "a\u0000b", "a\nb", " ", "ÄÖ", "🕊", "\ud83d", "A",
        "x-0123456789abcdef"
      })
  void otherIdsGetAHashAndNothingThatAFileSystemMindsStays(String id) {
    String name = FileNames.of(id);
    assertTrue(name.matches("[A-Za-z0-9_][A-Za-z0-9_-]*-[0-9a-f]{16}"), name);
    assertTrue(name.length() <= 80, name);
    assertNotEquals(id, name);
    assertEquals(name, FileNames.of(id), "the same each time");
  }

  @Test
  void aLongIdIsCut() {
    assertTrue(FileNames.of("a".repeat(10_000)).length() <= 80);
  }

  @Test
  void noTwoIdsShareANameEvenWhereCaseDoesNotCount() {
    Random random = new Random(1);
    Map<String, String> ids = new HashMap<>();
    for (int i = 0; i < 100_000; i++) {
      StringBuilder made = new StringBuilder();
      for (int length = 1 + random.nextInt(4); length > 0; length--) {
        made.append(PIECES.charAt(random.nextInt(PIECES.length())));
      }
      String id = made.toString();
      String other = ids.put(FileNames.of(id).toLowerCase(Locale.ROOT), id);
      assertTrue(other == null || other.equals(id), () -> id + " and " + other);
    }
    String hashed = FileNames.of("a/b");
    assertNotEquals(hashed, FileNames.of(hashed), "an id that is made like a name with a hash");
  }
}
