package parlance.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Records to JSON, a record a line, and back. */
final class JsonLines {
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder().streamReadConstraints(RowParser.LONG_STRINGS).build())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private static final DefaultPrettyPrinter INDENTED =
      new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));

  private JsonLines() {}

  /** The record as UTF-8 bytes, with a line feed at the end; only what must be is escaped. */
  static byte[] bytes(Object row) {
    return (line(row) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** The record without a line feed. */
  static String line(Object row) {
    try {
      return escapeLoneSurrogates(JSON.writeValueAsString(row));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("our own records are JSON", impossible);
    }
  }

  /** The record as UTF-8 bytes, a field a line. */
  static byte[] indented(Object row) {
    try {
      return (JSON.writer(INDENTED).writeValueAsString(row) + "\n")
          .getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("our own records are JSON", impossible);
    }
  }

  /** A string as it stands in a line, quote marks included. */
  static String string(String value) {
    return line(value);
  }

  /** The record that a line holds; fields that it does not know are passed over. */
  static <T> T parse(byte[] line, Class<T> type) throws IOException {
    return JSON.readValue(line, type);
  }

  /** The number of the schema that an object says it keeps; null if it says none. */
  static @Nullable Integer schema(byte[] object) throws IOException {
    try (JsonParser parser = JSON.createParser(object)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean found = parser.currentName().equals("schema");
        if (parser.nextToken() == JsonToken.VALUE_NUMBER_INT && found) {
          return parser.getIntValue();
        }
        parser.skipChildren();
      }
      return null;
    }
  }

  /** The lines with another value of a field that each has. */
  static byte[] withField(byte[] lines, String field, @Nullable String value) {
    ByteArrayOutputStream changed = new ByteArrayOutputStream(lines.length);
    new String(lines, StandardCharsets.UTF_8)
        .lines()
        .map(line -> withField(line, field, value) + "\n")
        .forEach(line -> changed.writeBytes(line.getBytes(StandardCharsets.UTF_8)));
    return changed.toByteArray();
  }

  /** A line, without its line feed, with another value of a field that it has. */
  static String withField(String line, String field, @Nullable String value) {
    try {
      return line(((ObjectNode) JSON.readTree(line)).put(field, value));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("our own records are JSON", impossible);
    }
  }

  /** UTF-8 has no bytes for half a surrogate pair, but JSON has an escape. */
  private static String escapeLoneSurrogates(String json) {
    StringBuilder escaped = null;
    for (int i = 0; i < json.length(); i++) {
      char unit = json.charAt(i);
      boolean pair =
          Character.isHighSurrogate(unit)
              && i + 1 < json.length()
              && Character.isLowSurrogate(json.charAt(i + 1));
      if (Character.isSurrogate(unit) && !pair && escaped == null) {
        escaped = new StringBuilder(json.substring(0, i));
      }
      if (escaped != null) {
        escaped.append(
            Character.isSurrogate(unit) && !pair
                ? String.format("\\u%04x", (int) unit)
                : String.valueOf(unit));
      }
      if (pair) {
        i++;
        if (escaped != null) {
          escaped.append(json.charAt(i));
        }
      }
    }
    return escaped == null ? json : escaped.toString();
  }
}
