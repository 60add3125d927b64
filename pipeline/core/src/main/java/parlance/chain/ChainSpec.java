package parlance.chain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parlance.model.Models;
import parlance.model.SetupException;
import parlance.stage.StageOptions;

/**
 * A chain as data: which stages, in which order, with which options.
 *
 * <pre>{@code
 * name: mine
 * stages:
 *   - stage: corenlp-tokens
 *   - stage: rule-quotes
 *     options: {cues: my-cues.yaml}
 * }</pre>
 *
 * @param name for people
 * @param folder against which options that name files are resolved; null if only what Parlance
 *     brings along is to be found
 * @param steps in the order in which they run
 */
public record ChainSpec(String name, @Nullable Path folder, List<Step> steps) {
  /** Name of the chain that runs where none is named. */
  public static final String DEFAULT = "default";

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** One stage of a chain, by its name. */
  public record Step(String stage, StageOptions options) {}

  public ChainSpec {
    steps = List.copyOf(steps);
    if (steps.isEmpty()) {
      throw new SetupException("chain " + name + " has no stages; name at least one");
    }
  }

  /**
   * Reads a chain file, or else the chain of that name that Parlance brings along.
   *
   * @param fileOrName a path, or a name such as {@code default}
   * @throws SetupException if there is no such chain or its file is malformed
   */
  public static ChainSpec read(String fileOrName) {
    Path file = Path.of(fileOrName);
    if (Files.isRegularFile(file)) {
      try (InputStream in = Files.newInputStream(file)) {
        return parse(fileOrName, file.toAbsolutePath().getParent(), in);
      } catch (IOException unreadable) {
        throw new SetupException("cannot read chain file " + file + ": " + unreadable, unreadable);
      }
    }
    Models bundled = new Models(null);
    String model = "chain/" + fileOrName + ".yaml";
    if (bundled.origin(model) == null) {
      throw new SetupException(
          "no chain file "
              + fileOrName
              + "; give the path of one, or the name of one that lies in"
              + " models/chain, such as "
              + DEFAULT);
    }
    try (InputStream in = bundled.open(model)) {
      return parse("models/" + model, null, in);
    } catch (IOException unreadable) {
      throw new SetupException("cannot read " + model + ": " + unreadable, unreadable);
    }
  }

  /**
   * This chain with a stage put before another, or, where it has the stage already, with other
   * options for it.
   *
   * @throws SetupException if neither is in the chain
   */
  public ChainSpec with(Step added, String before) {
    List<Step> next = new ArrayList<>(steps);
    List<String> names = steps.stream().map(Step::stage).toList();
    if (names.contains(added.stage())) {
      next.set(names.indexOf(added.stage()), added);
    } else if (names.contains(before)) {
      next.add(names.indexOf(before), added);
    } else {
      throw new SetupException(
          "chain "
              + name
              + " has no stage "
              + before
              + ", before which "
              + added.stage()
              + " belongs; name another chain with --chain");
    }
    return new ChainSpec(name, folder, next);
  }

  /** This chain with a stage put last; where it has the stage already, with its options changed. */
  public ChainSpec withLast(Step added) {
    List<Step> next = new ArrayList<>(steps);
    int place = steps.stream().map(Step::stage).toList().indexOf(added.stage());
    if (place < 0) {
      next.add(added);
    } else {
      Map<String, String> options = new TreeMap<>(steps.get(place).options().values());
      options.putAll(added.options().values());
      next.set(place, new Step(added.stage(), new StageOptions(options)));
    }
    return new ChainSpec(name, folder, next);
  }

  /**
   * This chain with another value for an option of a stage.
   *
   * @throws SetupException if the stage is not in the chain
   */
  public ChainSpec with(String stage, String option, String value) {
    List<Step> next = new ArrayList<>();
    for (Step step : steps) {
      Map<String, String> values = new TreeMap<>(step.options().values());
      if (step.stage().equals(stage)) {
        values.put(option, value);
      }
      next.add(new Step(step.stage(), new StageOptions(values)));
    }
    if (steps.stream().noneMatch(step -> step.stage().equals(stage))) {
      throw new SetupException(
          "chain "
              + name
              + " has no stage "
              + stage
              + ", which has the option "
              + option
              + "; put it into the chain file, or name another chain with --chain");
    }
    return new ChainSpec(name, folder, next);
  }

  private static ChainSpec parse(String file, @Nullable Path folder, InputStream in)
      throws IOException {
    JsonNode root;
    try {
      root = YAML.readTree(in);
    } catch (JsonProcessingException malformed) {
      throw new SetupException(
          "chain file " + file + ": " + malformed.getOriginalMessage() + at(malformed), malformed);
    }
    allowOnly(file, root, Set.of("name", "stages"));
    List<Step> steps = new ArrayList<>();
    for (JsonNode step : root.path("stages")) {
      allowOnly(file, step, Set.of("stage", "options"));
      steps.add(new Step(text(file, step, "stage"), options(file, step.path("options"))));
    }
    if (steps.isEmpty()) {
      throw new SetupException(
          "chain file "
              + file
              + ": no stages; it needs a list such as\nstages:\n  - stage: rule-quotes");
    }
    return new ChainSpec(text(file, root, "name"), folder, steps);
  }

  private static String at(JsonProcessingException malformed) {
    return malformed.getLocation() == null
        ? ""
        : " (line " + malformed.getLocation().getLineNr() + ")";
  }

  private static void allowOnly(String file, JsonNode node, Set<String> known) {
    if (!node.isObject()) {
      throw new SetupException(
          "chain file " + file + ": not a mapping with " + new TreeSet<>(known));
    }
    for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!known.contains(name)) {
        throw new SetupException(
            "chain file "
                + file
                + ": unknown entry "
                + name
                + "; known here are "
                + new TreeSet<>(known));
      }
    }
  }

  private static String text(String file, JsonNode node, String field) {
    JsonNode value = node.path(field);
    if (!value.isTextual() || value.textValue().isBlank()) {
      throw new SetupException("chain file " + file + ": no " + field + " in " + node);
    }
    return value.textValue();
  }

  private static StageOptions options(String file, JsonNode node) {
    Map<String, String> options = new TreeMap<>();
    for (Map.Entry<String, JsonNode> option : node.properties()) {
      if (!option.getValue().isValueNode() || option.getValue().isNull()) {
        throw new SetupException(
            "chain file "
                + file
                + ": option "
                + option.getKey()
                + " is not one value: "
                + option.getValue());
      }
      options.put(option.getKey(), option.getValue().asText());
    }
    return new StageOptions(options);
  }
}
