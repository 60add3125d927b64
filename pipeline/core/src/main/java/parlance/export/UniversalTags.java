package parlance.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parlance.io.CsvTable;
import parlance.model.Models;

/** Universal parts of speech of Penn tags, from {@value #TABLE}. Immutable. */
final class UniversalTags {
  private static final String TABLE = "export/penn-upos.csv";
  private static final String UNKNOWN = "X";

  private final Map<String, String> tags = new HashMap<>();

  UniversalTags() {
    try (InputStream table = new Models(null).open(TABLE)) {
      for (CsvTable.Row row :
          CsvTable.read(table, TABLE, List.of("xpos", "relation", "upos")).rows()) {
        tags.put(key(row.cell("xpos"), row.cell("relation")), row.cell("upos"));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The tag of a token that stands in a relation to its head, or in none that is known. */
  String of(String penn, @Nullable String relation) {
    String narrow = relation == null ? "" : relation.split(":", 2)[0];
    String found = tags.get(key(penn, narrow));
    return found == null ? tags.getOrDefault(key(penn, ""), UNKNOWN) : found;
  }

  private static String key(String penn, String relation) {
    return penn + "\t" + relation;
  }
}
