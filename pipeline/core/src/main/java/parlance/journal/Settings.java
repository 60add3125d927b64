package parlance.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the records of one output folder have in common: all that makes two runs give the same
 * article different records.
 *
 * @param values by names that a user understands
 */
public record Settings(SortedMap<String, String> values) {
  /** What the name of a model's hash begins with. */
  public static final String MODEL = "model ";

  private static final int NAMED = 4;

  public Settings {
    values = new TreeMap<>(values);
  }

  /** In words, in what other settings differ from these; empty if they do not. */
  public List<String> differences(Settings others) {
    TreeSet<String> names = new TreeSet<>(values.keySet());
    names.addAll(others.values.keySet());
    List<String> differences = new ArrayList<>();
    for (String name : names) {
      String here = values.get(name);
      String there = others.values.get(name);
      if (!Objects.equals(here, there)) {
        differences.add(name + " was " + shown(here) + " and is " + shown(there));
      }
    }
    int more = differences.size() - NAMED;
    if (more > 0) {
      differences.subList(NAMED, differences.size()).clear();
      differences.add("and " + more + " more");
    }
    return differences;
  }

  private static String shown(@Nullable String value) {
    return value == null ? "not set" : value;
  }

  /** These settings without the hashes of models, which are not known before they are loaded. */
  public Settings withoutModels() {
    SortedMap<String, String> rest = new TreeMap<>(values);
    rest.keySet().removeIf(name -> name.startsWith(MODEL));
    return new Settings(rest);
  }
}
