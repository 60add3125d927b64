package parlance.stage;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import parlance.model.SetupException;

/** The options that a chain file gives to one stage. */
public record StageOptions(Map<String, String> values) {
  public static final StageOptions NONE = new StageOptions(Map.of());

  public StageOptions {
    values = java.util.Collections.unmodifiableMap(new TreeMap<>(values));
  }

  public String get(String name, String otherwise) {
    return values.getOrDefault(name, otherwise);
  }

  /** A number option. */
  public double get(String name, double otherwise) {
    String value = values.get(name);
    if (value == null) {
      return otherwise;
    }
    try {
      return Double.parseDouble(value);
    } catch (NumberFormatException notANumber) {
      throw new SetupException(
          "option " + name + ": not a number: " + value + "; give one, such as " + otherwise);
    }
  }

  /** Refuses options that the stage does not have. */
  public void allowOnly(String stage, Set<String> known) {
    for (String name : values.keySet()) {
      if (!known.contains(name)) {
        throw new SetupException(
            "stage "
                + stage
                + " has no option "
                + name
                + "; it has "
                + new java.util.TreeSet<>(known));
      }
    }
  }
}
