package parlance.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Lines of the journal to bytes and back: the CRC-32 of what follows, so that a torn line is
 * noticed, the kind, and JSON.
 */
final class JournalFormat {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int CRC_DIGITS = 8;

  private JournalFormat() {}

  /** The line's bytes, with the line feed. */
  static byte[] bytes(JournalLine line) {
    try {
      String body = line.getClass().getSimpleName() + " " + JSON.writeValueAsString(line);
      String crc = crc(body.getBytes(StandardCharsets.UTF_8));
      return (crc + " " + body + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("our own records are JSON", impossible);
    }
  }

  /** What a line says, given without its line feed; null if it is damaged. */
  static @Nullable JournalLine parse(byte[] line) {
    String[] parts = new String(line, StandardCharsets.UTF_8).split(" ", 3);
    if (parts.length < 3 || parts[0].length() != CRC_DIGITS) {
      return null;
    }
    if (!parts[0].equals(crc(Arrays.copyOfRange(line, CRC_DIGITS + 1, line.length)))) {
      return null;
    }
    try {
      return switch (parts[1]) {
        case "Header" -> JSON.readValue(parts[2], JournalLine.Header.class);
        case "Forced" -> JSON.readValue(parts[2], JournalLine.Forced.class);
        case "Completed" -> JSON.readValue(parts[2], JournalLine.Completed.class);
        case "Entry" -> JSON.readValue(parts[2], Entry.class);
        default -> null;
      };
    } catch (JsonProcessingException ofAnotherForm) {
      return null;
    }
  }

  private static String crc(byte[] body) {
    CRC32 crc = new CRC32();
    crc.update(body);
    return String.format(Locale.ROOT, "%08x", crc.getValue());
  }
}
