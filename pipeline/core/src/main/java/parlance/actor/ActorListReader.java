package parlance.actor;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parlance.document.MentionType;
import parlance.io.CsvTable;
import parlance.model.Models;
import parlance.model.SetupException;

/**
 * Reads a list of actors: a CSV file in UTF-8 with the columns {@code id}, {@code name}, {@code
 * type} and {@code aliases} (with {@code ;} or {@code |} between); others are passed over.
 */
final class ActorListReader {
  private static final List<String> COLUMNS = List.of("id", "name", "type", "aliases");
  private static final Set<MentionType> TYPES =
      EnumSet.complementOf(EnumSet.of(MentionType.DATE, MentionType.NUMBER));

  private final String file;

  private ActorListReader(String file) {
    this.file = file;
  }

  /**
   * The actors in the file's order.
   *
   * @throws SetupException that names the line and what to do, if the file is wrong
   */
  static List<Actor> read(Models models, String file) {
    try (InputStream in = models.open(file)) {
      return new ActorListReader(file).actors(CsvTable.read(in, file, COLUMNS));
    } catch (IOException unreadable) {
      throw new SetupException("cannot read " + file + ": " + unreadable, unreadable);
    }
  }

  private List<Actor> actors(CsvTable table) {
    List<Actor> actors = new ArrayList<>();
    Map<String, Integer> lines = new HashMap<>();
    for (CsvTable.Row row : table.rows()) {
      String id = row.cell("id");
      if (id.isEmpty()) {
        throw wrong(row, "no id; give each actor one of its own");
      }
      Integer other = lines.put(id, row.line());
      if (other != null) {
        throw wrong(
            row, "id " + id + " is on line " + other + " too; put all its names in one row");
      }
      actors.add(new Actor(id, type(row), names(row)));
    }
    if (actors.isEmpty()) {
      throw new SetupException(file + ": no actor in it; give one a row below the first");
    }
    return actors;
  }

  private @Nullable MentionType type(CsvTable.Row row) {
    String name = row.cell("type").toUpperCase(Locale.ROOT);
    if (name.isEmpty()) {
      return null;
    }
    for (MentionType type : TYPES) {
      if (type.name().equals(name)) {
        return type;
      }
    }
    throw wrong(row, "type " + row.cell("type") + "; give one of " + TYPES + ", or none");
  }

  private List<String> names(CsvTable.Row row) {
    Set<String> names = new LinkedHashSet<>();
    names.add(row.cell("name"));
    for (String alias : row.cell("aliases").split("[;|]", -1)) {
      if (!alias.isBlank()) {
        names.add(alias.strip());
      }
    }
    for (String name : names) {
      if (name.codePoints().noneMatch(Character::isLetterOrDigit)) {
        throw wrong(
            row,
            name.isEmpty()
                ? "no name; give the actor one"
                : "a name without letters: " + name + "; leave it out");
      }
    }
    return List.copyOf(names);
  }

  private SetupException wrong(CsvTable.Row row, String what) {
    return new SetupException(file + ", line " + row.line() + ": " + what);
  }
}
