package parlance.spark;

import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parlance.chain.ChainPlan;
import parlance.chain.ChainSpec;
import parlance.chain.StageCatalog;
import parlance.model.SetupException;
import parlance.stage.StageOptions;

/**
 * A chain as it travels to other machines: its spec, and the user's own files that it names. All
 * else that it loads is in the jar.
 *
 * @param files contents by the names under which the chain finds them
 * @param key the same for the same spec and files
 */
record ShippedChain(String name, List<Step> steps, SortedMap<String, byte[]> files, String key)
    implements Serializable {

  /** One stage, with its options. */
  record Step(String stage, SortedMap<String, String> options) implements Serializable {}

  /**
   * Packs a chain.
   *
   * @throws SetupException if it does not fit together, or a file cannot be read
   */
  static ShippedChain of(ChainSpec spec, StageCatalog catalog) {
    ChainPlan plan = ChainPlan.of(spec, catalog);
    List<Step> steps = new ArrayList<>();
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (ChainPlan.Step step : plan.steps()) {
      SortedMap<String, String> options = new TreeMap<>(step.options().values());
      for (String model : step.factory().models(step.options())) {
        Path own = plan.models().ownFile(model);
        if (own != null) {
          String shipped = shippedName(model, files.size());
          options.replaceAll((option, value) -> value.equals(model) ? shipped : value);
          files.put(shipped, content(own));
        }
      }
      steps.add(new Step(step.description().name(), options));
    }
    return new ShippedChain(spec.name(), steps, files, key(steps, files));
  }

  /** A name below a folder: the same unless it leads elsewhere. */
  private static String shippedName(String model, int number) {
    Path path = Path.of(model);
    boolean below = !path.isAbsolute() && !path.normalize().startsWith("..");
    return below ? model : "own/" + number + "-" + path.getFileName();
  }

  private static byte[] content(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new SetupException("cannot read " + file + ": " + unreadable, unreadable);
    }
  }

  private static String key(List<Step> steps, Map<String, byte[]> files) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(steps.toString().getBytes(StandardCharsets.UTF_8));
      files.forEach(
          (name, content) -> {
            digest.update((name + " " + content.length + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(content);
          });
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  /** Writes the files into a folder; the spec that finds them there. */
  ChainSpec unpack(Path folder) throws IOException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path place = folder.resolve(file.getKey());
      Files.createDirectories(place.getParent());
      Files.write(place, file.getValue());
    }
    @Nullable Path found = files.isEmpty() ? null : folder;
    List<ChainSpec.Step> unpacked = new ArrayList<>();
    steps.forEach(
        step -> unpacked.add(new ChainSpec.Step(step.stage(), new StageOptions(step.options()))));
    return new ChainSpec(name, found, unpacked);
  }
}
