package parlance.run;

import java.util.SortedMap;
import java.util.TreeMap;
import parlance.chain.ChainPlan;
import parlance.io.ArticleLine;
import parlance.io.OffsetUnit;
import parlance.journal.Settings;

/** What makes two runs give the same article different records. */
public final class RunSettings {
  private RunSettings() {}

  /** The settings of a run; with the hashes of the models that the chain has loaded so far. */
  public static Settings of(ChainPlan plan, OutputOptions output) {
    SortedMap<String, String> values = common(output.offsets(), output.skipsDuplicates());
    StringBuilder stages = new StringBuilder();
    for (ChainPlan.Step step : plan.steps()) {
      String name = step.description().name();
      stages.append(stages.isEmpty() ? "" : ", ").append(name);
      step.options()
          .values()
          .forEach((option, value) -> values.put(name + "'s option " + option, value));
    }
    values.put("stages", stages.toString());
    plan.models().hashes().forEach((model, hash) -> values.put(Settings.MODEL + model, hash));
    return new Settings(values);
  }

  /** The settings that do not come from the chain, which another may add to. */
  public static SortedMap<String, String> common(OffsetUnit offsets, boolean skipsDuplicates) {
    SortedMap<String, String> values = new TreeMap<>();
    values.put("version", Version.current());
    values.put("build", Version.build());
    values.put("schema", Integer.toString(ArticleLine.SCHEMA));
    values.put("--offsets", offsets.label());
    values.put("--skip-duplicates", Boolean.toString(skipsDuplicates));
    return values;
  }
}
