package parlance.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JsonLinesTest {

  private static byte[] lines(OffsetUnit unit, String duplicates) {
    ArticleLine line = ArticleLine.of(Spoken.document(), unit, duplicates);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(JsonLines.bytes(line));
    new FlatRows(line).quotes().forEach(row -> all.writeBytes(JsonLines.bytes(row)));
    new FlatRows(line).stances().forEach(row -> all.writeBytes(JsonLines.bytes(row)));
    return all.toByteArray();
  }

  @ParameterizedTest
  @EnumSource(OffsetUnit.class)
  void aLineThatIsChangedIsWhatItWouldHaveBeenFromTheStart(OffsetUnit unit) {
    String first = new String(lines(unit, null), StandardCharsets.UTF_8);
    String other = new String(lines(unit, "a “1”"), StandardCharsets.UTF_8);
    assertEquals(4, first.lines().count());
    assertEquals(other, changed(lines(unit, null), "a “1”"), "the id of another in place of none");
    assertEquals(first, changed(lines(unit, "a “1”"), null));
  }

  @Test
  void halfACharacterSurvives() {
    String line = "{\"text\":\"a\\ud83d b🕊\u2028\\r\",\"score\":0.1235,\"duplicates\":null}\n";
    assertEquals(
        line.replace("null", "\"a1\""), changed(line.getBytes(StandardCharsets.UTF_8), "a1"));
  }

  private static String changed(byte[] lines, String duplicates) {
    return new String(JsonLines.withField(lines, "duplicates", duplicates), StandardCharsets.UTF_8);
  }
}
