package parlance.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A line or a row to named fields. */
interface RowParser {
  /** A row that is too long never comes here. */
  StreamReadConstraints LONG_STRINGS =
      StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build();

  /**
   * The fields; null where the row holds no article, as a header does not.
   *
   * @throws UnreadableException if it is malformed
   */
  @Nullable JsonNode parse(String row) throws UnreadableException;

  /** Whether later rows can still be read after {@link #parse} has failed. */
  default boolean usable() {
    return true;
  }

  /** A JSON object a line. */
  final class JsonLines implements RowParser {
    private static final JsonMapper JSON =
        JsonMapper.builder(JsonFactory.builder().streamReadConstraints(LONG_STRINGS).build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @Override
    public JsonNode parse(String row) throws UnreadableException {
      try {
        JsonNode fields = JSON.readTree(row);
        if (!fields.isObject()) {
          throw new UnreadableException("not a JSON object");
        }
        return fields;
      } catch (JsonProcessingException malformed) {
        int column = malformed.getLocation() == null ? 0 : malformed.getLocation().getColumnNr();
        throw new UnreadableException(
            "not JSON: " + firstLine(malformed) + " (column " + column + ")");
      }
    }
  }

  /** Cells with commas between; the first row names the columns. */
  final class Csv implements RowParser {
    private static final ObjectReader CELLS =
        new CsvMapper(CsvFactory.builder().streamReadConstraints(LONG_STRINGS).build())
            .readerForListOf(String.class);

    private List<String> columns = List.of();

    @Override
    public @Nullable JsonNode parse(String row) throws UnreadableException {
      List<String> cells = cells(row);
      if (columns.isEmpty()) {
        columns = columns(cells);
        return null;
      }
      if (cells.size() > columns.size()) {
        throw new UnreadableException(
            cells.size() + " cells, but the header names " + columns.size() + " columns");
      }
      ObjectNode fields = JsonLines.JSON.createObjectNode();
      for (int i = 0; i < cells.size(); i++) {
        if (!cells.get(i).isBlank()) {
          fields.put(columns.get(i), cells.get(i));
        }
      }
      if (fields.has("mentions")) {
        fields.set("mentions", mentions(fields.get("mentions").textValue()));
      }
      return fields;
    }

    @Override
    public boolean usable() {
      return !columns.isEmpty();
    }

    private static List<String> columns(List<String> header) throws UnreadableException {
      List<String> columns =
          header.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
      if (!columns.contains("text")) {
        throw new UnreadableException(
            "no column called text; the first row names " + String.join(" | ", columns));
      }
      if (new HashSet<>(columns).size() < columns.size()) {
        throw new UnreadableException("two columns have one name: " + String.join(" | ", columns));
      }
      return columns;
    }

    private static JsonNode mentions(String cell) throws UnreadableException {
      try {
        return JsonLines.JSON.readTree(cell);
      } catch (JsonProcessingException malformed) {
        throw new UnreadableException("mentions is not JSON: " + firstLine(malformed));
      }
    }

    static List<String> cells(String row) throws UnreadableException {
      try {
        return CELLS.readValue(row);
      } catch (JsonProcessingException malformed) {
        throw new UnreadableException("not CSV: " + firstLine(malformed));
      }
    }
  }

  private static String firstLine(JsonProcessingException malformed) {
    return malformed.getOriginalMessage().lines().findFirst().orElse("malformed");
  }
}
