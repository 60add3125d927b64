package parlance.sample;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import parlance.model.SetupException;

/**
 * How a sample was drawn, in a file beside it, from which its estimates get their weights.
 *
 * @param parlance the version that annotated
 * @param wanted how many were asked for
 * @param copiesLeftOut near-duplicates, which cannot be drawn
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Manifest(
    int schema,
    String parlance,
    Unit unit,
    String format,
    long seed,
    int wanted,
    List<Field> by,
    String method,
    int copiesLeftOut,
    List<Stratum> strata,
    List<Drawn> drawn) {
  /** The file's name in the folder of a sample. */
  public static final String FILE = "sample.json";

  static final int SCHEMA = 1;
  static final String METHOD =
      "simple random sampling without replacement in each stratum; proportional allocation by"
          + " largest remainders, at least one a stratum where there are enough";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final DefaultPrettyPrinter INDENTED =
      new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));

  /**
   * A stratum.
   *
   * @param values of the fields, in their order
   * @param units how many there are
   * @param drawn how many of them were drawn
   * @param probability of each to be drawn: {@code drawn / units}
   * @param weight how many units each that was drawn stands for; null if none was
   */
  public record Stratum(
      List<String> values, int units, int drawn, double probability, @Nullable Double weight) {
    public Stratum {
      values = List.copyOf(values);
    }

    static Stratum of(Draw.Drawn drawn) {
      int number = drawn.drawn().size();
      return new Stratum(
          drawn.stratum(),
          drawn.size(),
          number,
          (double) number / drawn.size(),
          number == 0 ? null : (double) drawn.size() / number);
    }
  }

  /**
   * What was drawn.
   *
   * @param part id of the stance or quote; null for the whole article
   * @param stratum its number among the strata, from 0
   */
  public record Drawn(String article, @Nullable String part, int stratum) {}

  public Manifest {
    by = List.copyOf(by);
    strata = List.copyOf(strata);
    drawn = List.copyOf(drawn);
  }

  /**
   * That of the sample in a folder; nothing if there is none.
   *
   * @throws SetupException if it cannot be read
   */
  public static Optional<Manifest> read(Path folder) {
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.readValue(Files.readAllBytes(file), Manifest.class));
    } catch (IOException unreadable) {
      throw new SetupException(
          "cannot read "
              + file
              + ", which says how the sample was drawn; draw it again with the same seed into"
              + " another folder, and copy the file from there: "
              + unreadable.getMessage(),
          unreadable);
    }
  }

  byte[] toJson() throws IOException {
    return (JSON.writer(INDENTED).writeValueAsString(this) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /**
   * How many units each that was coded stands for, by article and {@link #key}: those of a stratum
   * are shared by what was coded of it. So what was drawn and left uncoded is taken to be like the
   * rest of its stratum.
   */
  public Map<String, Double> weights(Predicate<Drawn> coded) {
    int[] counts = new int[strata.size()];
    List<Drawn> all = drawn.stream().filter(coded).toList();
    all.forEach(each -> counts[each.stratum()]++);
    Map<String, Double> weights = new HashMap<>();
    for (Drawn each : all) {
      double units = strata.get(each.stratum()).units();
      weights.put(key(each.article(), each.part()), units / counts[each.stratum()]);
    }
    return weights;
  }

  /** What tells a unit from others. */
  public static String key(String article, @Nullable String part) {
    return part == null ? article : article + "\n" + part;
  }
}
